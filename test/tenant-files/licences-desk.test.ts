import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { configure } from '../../src/config.ts';
import { example, variablesIn } from './examples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-tenants-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How the licence desk of a customer is reached, with this in its tenant file. */
function deskOf(written: string) {
  const text = example('afas-connector.yaml').replace('desks:\n', `desks:\n${written}`);
  writeFileSync(join(folder, 'afas-connector.yaml'), text);
  const env = { ...variablesIn(text), VERMEER_LEARNLINQ: 'reads', LMS_SETS: 'sets' };
  const configured = configure({ TENANTS_DIR: folder, ...env });
  if (configured.is === 'wrong') throw new Error(JSON.stringify(configured.problems));
  return configured.config.customers[0]?.desks.get('licences');
}

describe('LearnLinq as the desk for licences', () => {
  test('is off unless the tenant file says so', () => {
    expect(deskOf('')).toBeUndefined();
  });

  test('is reached as LearnLinq is read, and gets no personal values', () => {
    expect(deskOf('  licences: { kind: learnlinq }\n')).toEqual({
      kind: 'learnlinq',
      evidence: 'redacted',
      url: 'https://vermeer.learnlinq.example/WebApi/api',
      token: 'reads',
    });
  });

  test('may have a token of its own, so that the one that reads cannot write', () => {
    expect(deskOf('  licences: { kind: learnlinq, token: env:LMS_SETS }\n')).toMatchObject({
      token: 'sets',
    });
  });
});
