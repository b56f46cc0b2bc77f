import { describe, expect, test } from '@jest/globals';
import { syncIs, syncState } from '../../../src/diagnostics/facts/sync-state.ts';
import { nights, runAt } from '../../fixtures/sync-run.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const [last, before] = nights;
const at = (instant: string, runs: ReturnType<typeof runAt>[], times = ['02:00']) =>
  syncState(runs, tenantOf({ schedule: { times } }), new Date(instant));

describe('how the integration is doing', () => {
  test('reads the runs by when they began, however they were listed', () => {
    const state = at('2026-11-18T09:00:00Z', [runAt(before), runAt(last, 'failed')]);
    expect(state).toMatchObject({
      failuresInRow: 1,
      lastSucceeded: new Date(before),
      lastFailed: new Date(last),
    });
    expect(syncIs(state)).toBe('stalled');
  });

  test.each([
    ['2026-11-18T01:00:00Z', null],
    ['2026-11-18T02:00:00Z', null],
    ['2026-11-18T02:00:00.001Z', last],
  ])('at %s the run of two o’clock is overdue since %s', (instant, since) => {
    expect(at(instant, [runAt(before)]).overdueSince).toEqual(since === null ? null : new Date(since));
  });

  test.each([
    ['2026-11-18T00:45:00Z', 'running'],
    ['2026-11-18T00:44:59Z', 'stalled'],
  ] as const)('a run that began at %s was that of two o’clock: %s', (start, state) => {
    expect(syncIs(at('2026-11-18T09:00:00Z', [runAt(start)]))).toBe(state);
  });

  test('an hourly schedule can be overdue as well', () => {
    const hourly = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    expect(at('2026-11-18T09:30:00Z', [runAt('2026-11-18T06:00:00Z')], hourly).overdueSince).toEqual(
      new Date('2026-11-18T08:00:00Z'),
    );
    expect(at('2026-11-18T09:30:00Z', [runAt('2026-11-18T08:00:00Z')], hourly).overdueSince).toBeNull();
  });

  test('a run that is going on is neither good nor bad', () => {
    const state = at('2026-11-18T09:00:00Z', [runAt(last, 'running'), runAt(before, 'failed')]);
    expect(state).toMatchObject({ failuresInRow: 1, lastSucceeded: null });
  });

  test('a night that the clock skips is not overdue for that', () => {
    const spring = at('2027-03-28T02:00:00Z', [runAt('2027-03-28T01:30:00Z')], ['02:30']);
    expect(spring).toMatchObject({ overdueSince: null, next: new Date('2027-03-29T00:30:00Z') });
  });
});
