import { describe, expect, test } from '@jest/globals';
import type { Account } from '../../../src/diagnostics/facts/account.ts';
import { findIdle, idleAfter } from '../../../src/diagnostics/facts/find-idle.ts';
import { accountOf } from '../../fixtures/account.ts';
import { now } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';

const because = (given: Partial<Account>) =>
  findIdle([accountOf(given)], [recordOf()], { now, timeZone: 'Europe/Amsterdam' }).map(
    (each) => each.because,
  );

describe('accounts that could be given up', () => {
  test.each<[string, Partial<Account>, readonly string[]]>([
    ['one that is used and fed is none of them', {}, []],
    ['no record has its key', { importId: 'p-900' }, ['not-in-source']],
    [
      'without a key, nobody in the source is like it',
      { importId: null, name: 'Piet Smit' },
      ['not-in-source'],
    ],
    ['without a key, but somebody in the source is the same', { importId: null }, []],
    ['never used for 91 days', { createdAt: '2026-08-19T08:00:00Z', lastSignInAt: null }, ['never-used']],
    ['never used for 90 days', { createdAt: '2026-08-20T09:00:00Z', lastSignInAt: null }, []],
    ['never used, but nobody knows since when', { createdAt: null, lastSignInAt: null }, []],
    ['access ends on the thirtieth day', { accessUntil: '2026-12-18' }, ['ends-soon']],
    ['access ends the day after', { accessUntil: '2026-12-19' }, []],
    ['today is the last day', { accessUntil: '2026-11-18' }, ['ends-soon']],
    ['access has ended: its licence is free already', { accessUntil: '2026-11-17', importId: 'p-900' }, []],
    ['archived', { state: 'archived', importId: 'p-900' }, []],
    [
      'several reasons: the surest is told',
      { importId: 'p-900', lastSignInAt: null, accessUntil: '2026-11-30' },
      ['not-in-source'],
    ],
  ])('%s', (_, given, expected) => {
    expect(because(given)).toEqual(expected);
  });

  test('how long is long stands in one place', () => {
    expect(idleAfter).toEqual({ unusedDays: 90, endsWithinDays: 30 });
  });
});
