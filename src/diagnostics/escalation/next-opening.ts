import { DateTime } from 'luxon';
import { z } from 'zod';
import { clockTime } from '../facts/clock-time.ts';
import { weekday } from '../facts/weekday.ts';
import { dutchHolidays, liberationDays } from './dutch-holidays.ts';

/** When there is somebody, on the customer's own clock. */
export const openingHours = z
  .strictObject({
    from: clockTime.describe('when the day begins'),
    until: clockTime.describe('when the day ends'),
    days: z
      .array(weekday)
      .min(1)
      .default(['mon', 'tue', 'wed', 'thu', 'fri'])
      .describe('on which days; left out: Monday to Friday'),
    liberationDay: z
      .enum(liberationDays)
      .default('every-fifth-year')
      .describe('whether the 5th of May is a day off; the other Dutch holidays always are'),
    closed: z
      .array(z.iso.date('write a day such as 2026-12-24'))
      .default([])
      .describe('other days on which there is nobody'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    params: { problem: 'is not after the time at which the day begins' },
    error: 'write a later time than from',
  });
export type OpeningHours = z.infer<typeof openingHours>;

/** A year and a bit: whoever is closed for longer than that has no next opening. */
const furthest = 400;

/** When there is somebody again; `null` when there is somebody now, or never. */
export function nextOpening(hours: OpeningHours, zone: string, now: Date): Date | null {
  const here = DateTime.fromJSDate(now, { zone });
  const today = here.startOf('day');
  if (isOpen(hours, today) && here >= at(today, hours.from) && here < at(today, hours.until)) return null;
  for (let ahead = 0; ahead < furthest; ahead += 1) {
    const day = today.plus({ days: ahead });
    const opening = at(day, hours.from);
    if (isOpen(hours, day) && opening > here) return opening.toJSDate();
  }
  return null;
}

function isOpen({ days, closed, liberationDay }: OpeningHours, day: DateTime): boolean {
  const date = day.toFormat('yyyy-MM-dd');
  const name = weekday.options[day.weekday - 1];
  const isWorkday = name !== undefined && days.includes(name);
  return isWorkday && !closed.includes(date) && !dutchHolidays(day.year, liberationDay).has(date);
}

const at = (day: DateTime, clock: string): DateTime =>
  day.set({ hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(3)) });
