import { describe, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { composeRehearsal } from '../../src/wiring/compose-rehearsal.ts';
import { demoFrom, sourceKinds } from '../fixtures/source-kinds.ts';

const questions = [
  ['Sanne Jansen', ['missing-required-field']],
  ['Pieter Bakker', ['malformed-value']],
  ['Kees Vermeulen', ['import-filter-mismatch']],
  ['Mila de Groot', ['missing-required-field', 'import-filter-mismatch']],
  ['Nooit Gehoord', ['absent-from-source']],
] as const;

/** The whole conversation about one person. */
async function toldOf(world: World, name: string) {
  const sandbox = await startSandbox(world);
  try {
    return await composeRehearsal(worldCustomers(world, sandbox), sandbox.clock, {
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
  } finally {
    await sandbox.close();
  }
}

describe.each(sourceKinds)('with a source of kind %s', (kind) => {
  test.each(questions)('%s: the same causes, whatever the source', async (name, causes) => {
    const told = await toldOf(demoFrom(kind), name);
    expect(told.conclusion).toMatchObject({ is: 'explained', by: causes, unchecked: [] });
  });
});

test.each([
  ['blocked', { connector: 'blocked' }],
  ['token-refused', { token: 'refused' }],
  ['empty', { visibleRows: 0 }],
] as const)('AFAS that shows nobody because it is %s is the cause itself', async (what, afas) => {
  const world = demoFrom('afas');
  const customers = world.customers.map((customer) => ({
    ...customer,
    hr: { ...customer.hr, afas: { ...customer.hr.afas, ...afas } },
  }));
  const told = await toldOf({ ...world, customers }, 'Sanne Jansen');
  expect(told.conclusion).toMatchObject({ is: 'explained', by: ['connector-source'] });
  expect(told.findings).toContainEqual(
    expect.objectContaining({ check: 'connector-source', detail: expect.objectContaining({ what }) }),
  );
});
