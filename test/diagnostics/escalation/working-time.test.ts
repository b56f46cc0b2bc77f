import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { openingHours } from '../../../src/diagnostics/escalation/opening-hours.ts';
import { workingTime } from '../../../src/diagnostics/escalation/working-time.ts';

const zone = 'Europe/Amsterdam';
const hours = openingHours.parse({ from: '08:30', until: '17:00' });
const always = openingHours.parse({
  ...{ from: '00:00', until: '23:59', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
});
const minute = 60_000;
const moment = (text: string) => DateTime.fromISO(text, { zone }).toJSDate();
const worked = (from: string, until: string, of = hours) =>
  workingTime(of, zone, moment(from), moment(until)) / minute;

describe('working time', () => {
  test.each([
    ['within a day', '2026-11-23T09:00', '2026-11-23T10:30', 90],
    ['from before it begins', '2026-11-23T06:00', '2026-11-23T09:00', 30],
    ['over a night', '2026-11-23T16:30', '2026-11-24T09:00', 60],
    ['over a weekend', '2026-11-27T16:00', '2026-11-30T09:30', 120],
    ['a whole week', '2026-11-23T00:00', '2026-11-30T00:00', 5 * 510],
    ['over Koningsdag', '2026-04-24T16:00', '2026-04-28T09:30', 120],
    [
      'over Koningsdag on a Saturday, as in a year with a Sunday',
      '2025-04-25T16:00',
      '2025-04-28T09:30',
      120,
    ],
    ['over Christmas', '2026-12-24T16:00', '2026-12-28T09:00', 90],
    ['the other way round', '2026-11-24T09:00', '2026-11-23T09:00', 0],
  ])('%s', (_, from, until, minutes) => {
    expect(worked(from, until)).toBe(minutes);
  });

  test('the night in which the clock changes has an hour more or less', () => {
    expect(worked('2026-10-25T00:00', '2026-10-25T23:59', always)).toBe(24 * 60 + 59);
    expect(worked('2026-03-29T00:00', '2026-03-29T23:59', always)).toBe(22 * 60 + 59);
    // The working day after it is as long as any other.
    expect(worked('2026-10-23T17:00', '2026-10-26T17:00')).toBe(510);
    expect(worked('2026-03-27T17:00', '2026-03-30T17:00')).toBe(510);
  });

  const moments = fc.tuple(
    ...([0, 1, 2] as const).map(() =>
      fc.date({ min: new Date('2025-12-01'), max: new Date('2027-02-01'), noInvalidDate: true }),
    ),
  );

  test('adds up, wherever a stretch is cut in two, and never goes back', () => {
    fc.assert(
      fc.property(moments, (three) => {
        const [from, cut, until] = three.toSorted((one, other) => one.getTime() - other.getTime());
        if (from === undefined || cut === undefined || until === undefined) throw new Error('three moments');
        const whole = workingTime(hours, zone, from, until);
        expect(workingTime(hours, zone, from, cut) + workingTime(hours, zone, cut, until)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(until.getTime() - from.getTime());
        expect(workingTime(null, zone, from, until)).toBe(until.getTime() - from.getTime());
      }),
      { numRuns: 60 },
    );
  });
});
