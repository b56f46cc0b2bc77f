import { describe, expect, test } from '@jest/globals';
import { dutchHolidays } from '../../../src/diagnostics/escalation/dutch-holidays.ts';
import { nextOpening } from '../../../src/diagnostics/escalation/next-opening.ts';
import { openingHours } from '../../../src/diagnostics/escalation/opening-hours.ts';

/** As the calendar on the wall has them. */
const wall: readonly (readonly [year: number, days: string])[] = [
  [2024, '01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26'],
  [2025, '01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
  [2026, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26'],
  [2027, '01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26'],
  [2030, '01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26'],
  [2031, '01-01 04-13 04-14 04-26 05-22 06-01 06-02 12-25 12-26'],
];

describe('the Dutch holidays', () => {
  test.each(wall)('of %i', (year, days) => {
    expect([...dutchHolidays(year, 'every-fifth-year')].toSorted()).toEqual(
      days.split(' ').map((day) => `${year}-${day}`),
    );
  });

  test('Easter is where the tables of the church have it', () => {
    const easters = ['1981-04-19', '1954-04-18', '2038-04-25', '2049-04-18', '2076-04-19', '2285-03-22'];
    for (const day of easters) expect(dutchHolidays(Number(day.slice(0, 4)), 'never')).toContain(day);
  });

  test('Liberation Day is a day off as often as was agreed', () => {
    expect(dutchHolidays(2026, 'every-year')).toContain('2026-05-05');
    expect(dutchHolidays(2026, 'every-fifth-year')).not.toContain('2026-05-05');
    expect(dutchHolidays(2025, 'never')).not.toContain('2025-05-05');
  });
});

describe('when there is somebody again', () => {
  const hours = openingHours.parse({ from: '08:30', until: '17:00', closed: ['2026-12-24'] });
  const next = (local: string, zone = 'Europe/Amsterdam') =>
    nextOpening(hours, zone, new Date(local))?.toISOString() ?? 'now';

  test.each([
    ['on a Monday morning', '2026-11-23T08:30:00+01:00', 'now'],
    ['at the last moment', '2026-11-23T16:59:59+01:00', 'now'],
    ['at closing time', '2026-11-23T17:00:00+01:00', '2026-11-24T07:30:00.000Z'],
    ['before opening time', '2026-11-23T08:29:59+01:00', '2026-11-23T07:30:00.000Z'],
    ['on a Friday evening', '2026-11-20T20:00:00+01:00', '2026-11-23T07:30:00.000Z'],
    ['before Christmas, with a day off besides', '2026-12-23T18:00:00+01:00', '2026-12-28T07:30:00.000Z'],
    ['on Easter Saturday', '2026-04-04T12:00:00+02:00', '2026-04-07T06:30:00.000Z'],
    [
      'when King’s Day is on a Saturday and Easter Monday just over',
      '2025-04-25T17:00:00+02:00',
      '2025-04-28T06:30:00.000Z',
    ],
    ['on Liberation Day of 2025', '2025-05-05T10:00:00+02:00', '2025-05-06T06:30:00.000Z'],
    [
      'across the night in which the clock goes back',
      '2026-10-23T18:00:00+02:00',
      '2026-10-26T07:30:00.000Z',
    ],
  ])('%s', (_, local, opening) => {
    expect(next(local)).toBe(opening);
  });

  test('goes by the customer’s own clock', () => {
    expect(next('2026-11-23T08:00:00Z', 'America/Curacao')).toBe('2026-11-23T12:30:00.000Z');
  });

  test('an end before the beginning is refused', () => {
    expect(openingHours.safeParse({ from: '17:00', until: '08:30' }).success).toBe(false);
  });
});
