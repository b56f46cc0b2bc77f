import { DateTime } from 'luxon';
import { z } from 'zod';
import { clockTime } from '../facts/clock-time.ts';
import { weekday } from '../facts/weekday.ts';
import { liberationDays } from './dutch-holidays.ts';
import { openingOf } from './opening-of.ts';

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
  const open = openingOf(hours, today);
  if (open !== null && here >= open.from && here < open.until) return null;
  for (let ahead = 0; ahead < furthest; ahead += 1) {
    const opening = openingOf(hours, today.plus({ days: ahead }));
    if (opening !== null && opening.from > here) return opening.from.toJSDate();
  }
  return null;
}
