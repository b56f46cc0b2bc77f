import { describe, expect, test } from '@jest/globals';
import { whatTheRunDid } from '../../../src/diagnostics/again/what-the-run-did.ts';
import type { SyncRun } from '../../../src/diagnostics/facts/sync-run.ts';

const scheduled = new Date('2026-11-17T12:00:00Z');
const run = (startedAt: string, outcome: SyncRun['outcome']): SyncRun => ({
  id: startedAt,
  startedAt,
  finishedAt: null,
  outcome,
  message: null,
});
const known = (...value: SyncRun[]) =>
  ({ is: 'known', value, asOf: scheduled, source: 'learnlinq' }) as const;

describe('what became of the run of 12:00', () => {
  test.each([
    ['nothing began', [], 'not-run'],
    ['only the one before it', [run('2026-11-17T05:00:00Z', 'succeeded')], 'not-run'],
    ['it went well', [run('2026-11-17T12:00:00Z', 'succeeded')], 'succeeded'],
    ['it began a little early', [run('2026-11-17T11:50:00Z', 'succeeded')], 'succeeded'],
    ['one long before it does not count', [run('2026-11-17T11:40:00Z', 'succeeded')], 'not-run'],
    ['it failed', [run('2026-11-17T12:00:00Z', 'failed')], 'failed'],
    ['it is at work', [run('2026-11-17T12:05:00Z', 'running')], 'running'],
    [
      'it failed, and was begun again by hand',
      [run('2026-11-17T12:00:00Z', 'failed'), run('2026-11-17T12:20:00Z', 'running')],
      'running',
    ],
    [
      'it failed, and the next one went well',
      [run('2026-11-17T12:00:00Z', 'failed'), run('2026-11-18T05:00:00Z', 'succeeded')],
      'succeeded',
    ],
    [
      'it went well, and a later one failed',
      [run('2026-11-18T05:00:00Z', 'failed'), run('2026-11-17T12:00:00Z', 'succeeded')],
      'succeeded',
    ],
  ] as const)('%s', (_, runs, outcome) => {
    expect(whatTheRunDid(known(...runs), scheduled)).toBe(outcome);
  });

  test('runs that could not be read say nothing', () => {
    expect(whatTheRunDid({ is: 'unknown', because: 'unreachable' }, scheduled)).toBe('not-read');
  });
});
