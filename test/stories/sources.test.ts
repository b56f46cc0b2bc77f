import { describe, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { composeRehearsal } from '../../src/main.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { demoFrom, sourceKinds } from '../fixtures/source-kinds.ts';

const questions = [
  ['Sanne Jansen', ['missing-required-field']],
  ['Pieter Bakker', ['malformed-value']],
  ['Kees Vermeulen', ['import-filter-mismatch']],
  ['Mila de Groot', ['missing-required-field', 'import-filter-mismatch']],
  ['Nooit Gehoord', ['absent-from-source']],
] as const;

describe.each(sourceKinds)('with a source of kind %s', (kind) => {
  test.each(questions)('%s: the same causes, whatever the source', async (name, causes) => {
    const world = demoFrom(kind);
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
