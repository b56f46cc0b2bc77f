import { describe, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import type { Tenant } from '../../src/diagnostics/facts/tenant.ts';
import { composeRehearsal } from '../../src/main.ts';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';

/** The same people, delivered in each of the three ways. */
const sources: Readonly<Record<Tenant['source']['kind'], object>> = {
  api: { kind: 'api', name: 'HR Plein' },
  'source-file': {
    kind: 'source-file',
    name: 'HR-bestand',
    folder: '/in',
    pattern: 'medewerkers*',
    times: ['05:30'],
  },
  afas: {
    kind: 'afas',
    name: 'AFAS Profit',
    connector: 'Loket_Medewerkers',
    orderBy: 'Medewerker',
    fields: {
      id: 'Medewerker',
      username: 'Gebruiker',
      name: 'Naam',
      email: 'Email_werk',
      function: 'Functie',
      department: 'Afdeling',
      startDate: 'Begindatum',
      endDate: 'Einddatum',
      manager: 'Leidinggevende',
      changedAt: 'Gewijzigd',
    },
  },
};

function worldWith(source: object) {
  const [first, ...others] = structuredClone(demoWorldFile.customers);
  const checked = checkWorld({
    ...demoWorldFile,
    customers: [{ ...first, tenant: { ...first?.tenant, source } }, ...others],
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  return checked.world;
}

const questions = [
  ['Sanne Jansen', ['missing-required-field']],
  ['Pieter Bakker', ['malformed-value']],
  ['Kees Vermeulen', ['import-filter-mismatch']],
  ['Mila de Groot', ['missing-required-field', 'import-filter-mismatch']],
  ['Nooit Gehoord', ['absent-from-source']],
] as const;

describe.each(Object.entries(sources))('with a source of kind %s', (_kind, source) => {
  test.each(questions)('%s: the same causes, whatever the source', async (name, causes) => {
    const world = worldWith(source);
    const sandbox = await startSandbox(world);
    try {
      const told = await composeRehearsal(worldCustomers(world, sandbox), sandbox.clock, {
        sender: {
          customers: ['zorggroep-linde'],
          address: 'h.prins@zorggroep-linde.example',
          proven: 'yes',
          via: 'channel',
        },
        audience: 'alone',
        question: `Waarom staat ${name} niet in LearnLinq?`,
        answers: [],
      });
      expect(told.conclusion).toMatchObject({ is: 'explained', by: causes, unchecked: [] });
    } finally {
      await sandbox.close();
    }
  });
});
