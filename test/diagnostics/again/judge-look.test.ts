import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeLook, mostPutOff } from '../../../src/diagnostics/again/judge-look.ts';
import { lookMoment } from '../../../src/diagnostics/again/look-moment.ts';
import type { RunOutcome } from '../../../src/diagnostics/again/what-the-run-did.ts';
import type { Finding } from '../../../src/diagnostics/model.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const now = new Date('2026-11-17T12:30:00Z');
const tenant = tenantOf({ schedule: { times: ['06:00', '13:00'] } });
const awaited = { causes: ['missing-required-field'], after: new Date('2026-11-17T12:00:00Z'), putOff: 0 };
const next = new Date('2026-11-18T05:00:00Z');

const found = (check: string, is: 'cause' | 'clear' | 'unknown'): Finding => {
  const of = { check, read: [] };
  if (is === 'unknown') return { ...of, is, missing: ['hr.record'] };
  return is === 'clear'
    ? { ...of, is, seen: {} }
    : { ...of, is, detail: {}, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
};
const present = found('already-present', 'cause');
const absent = found('already-present', 'clear');
const report = (...findings: Finding[]) => ({ flow: 'user-missing', findings }) as const;
const same = report(absent, found('missing-required-field', 'cause'));
const other = report(absent, found('missing-required-field', 'clear'), found('malformed-value', 'cause'));

describe('what a promised look comes to', () => {
  test.each([
    ['she is in', report(present), 'succeeded', 'solved'],
    ['she is in, and the sync failed', report(present), 'failed', 'solved'],
    ['she is in, and the sync could not be read', report(present), 'not-read', 'solved'],
    ['the same is wrong after a good run', same, 'succeeded', 'still'],
    ['something else is wrong', other, 'succeeded', 'another-cause'],
    ['she is missing and nothing explains it', report(absent), 'succeeded', 'still'],
  ] as const)('%s', (_, seen, run, is) => {
    expect(judgeLook(awaited, seen, run, tenant, now)).toEqual({ is });
  });

  test.each([
    ['the sync failed', same, 'failed', 'sync-failed'],
    ['the sync did not run', same, 'not-run', 'sync-not-run'],
    ['whether it ran could not be read', same, 'not-read', 'not-checked'],
    [
      'the account could not be read',
      report(found('already-present', 'unknown')),
      'succeeded',
      'not-checked',
    ],
    ['nothing could be read', null, 'succeeded', 'not-checked'],
  ] as const)('%s: again after the next run', (_, seen, run, because) => {
    const due = new Date('2026-11-18T05:30:00Z');
    expect(judgeLook(awaited, seen, run, tenant, now)).toEqual({ is: 'later', because, after: next, due });
  });

  test.each([
    ['somebody waits for a licence still', ['in', 'waits', 'kept-out'], 'still'],
    ['nobody does, and somebody is kept out by something else', ['in', 'kept-out'], 'another-cause'],
    ['nobody does, and somebody is not there for no reason that is seen', ['no-cause-seen'], 'still'],
    ['each is in', ['in', 'gone'], 'solved'],
  ] as const)('of those who waited for a licence: %s', (_, people, is) => {
    const each = people.map((one) =>
      one === 'kept-out' ? { is: one, name: '', causes: [] } : { is: one, name: '' },
    );
    const seen = { flow: 'licence-increase', findings: [], seats: { people: each, since: 0 } } as const;
    expect(judgeLook(awaited, seen, 'succeeded', tenant, now)).toEqual({ is });
  });

  test('a run that is at work is waited for, and not the one after it', () => {
    const due = new Date('2026-11-17T13:00:00Z');
    const judged = judgeLook(awaited, same, 'running', tenant, now);
    expect(judged).toEqual({ is: 'later', because: 'sync-running', after: awaited.after, due });
  });

  test('a complaint without a cause before and now has nothing to see', () => {
    const seen = { flow: 'data-incorrect', findings: [found('source-difference', 'clear')] } as const;
    expect(judgeLook({ ...awaited, causes: [] }, seen, 'succeeded', tenant, now)).toEqual({
      is: 'nothing-to-see',
    });
  });
});

const anyRun = fc.constantFrom<RunOutcome>('succeeded', 'failed', 'running', 'not-run', 'not-read');
const anySeen = fc.constantFrom(null, same, other, report(present), report(absent));

describe('laws', () => {
  test('a sync that never comes is waited for at most so often, and always later', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRun, anySeen), { minLength: 1, maxLength: 12 }), (history) => {
        let look = awaited;
        let at = now;
        let times = 0;
        for (const [run, seen] of history) {
          const judged = judgeLook(look, seen, run, tenant, at);
          times += 1;
          if (judged.is !== 'later') break;
          expect(judged.due.getTime()).toBeGreaterThan(at.getTime());
          look = { ...look, after: judged.after, putOff: look.putOff + 1 };
          at = judged.due;
        }
        expect(times).toBeLessThanOrEqual(mostPutOff + 1);
      }),
    );
  });

  test('no run of any outcome hides that it is solved, and nothing else is called solved', () => {
    fc.assert(
      fc.property(anyRun, anySeen, fc.nat(5), (run, seen, putOff) => {
        const judged = judgeLook({ ...awaited, putOff }, seen, run, tenant, now);
        expect(judged.is === 'solved').toBe(seen?.findings.includes(present) === true);
      }),
    );
  });

  test('bad news is told only after a good run', () => {
    fc.assert(
      fc.property(anyRun, anySeen, (run, seen) => {
        const { is } = judgeLook(awaited, seen, run, tenant, now);
        if (is === 'still' || is === 'another-cause') expect(run).toBe('succeeded');
      }),
    );
  });
});

describe('the next run in nights in which the clock is changed', () => {
  const nightly = tenantOf({ schedule: { times: ['02:30'] } });
  test.each([
    // 02:30 does not exist on 29 March 2026 in Amsterdam: the clock moves on, and so does the run.
    ['spring', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z', '2026-03-29T02:00:00Z'],
    // 02:30 comes twice on 25 October 2026: the first one counts.
    ['autumn', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z'],
    ['the night after', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z', '2026-10-26T02:00:00Z'],
  ])('in %s', (_, at, after, due) => {
    const judged = judgeLook(awaited, same, 'not-run', nightly, new Date(at));
    expect(judged).toMatchObject({ is: 'later', after: new Date(after), due: new Date(due) });
  });

  test('the look is half an hour after the run, whatever the clock on the wall does', () => {
    const run = new Date('2026-10-25T00:45:00Z');
    expect(lookMoment(run)).toEqual(new Date('2026-10-25T01:15:00Z'));
  });
});
