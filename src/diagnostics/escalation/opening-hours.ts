import { z } from 'zod';
import { clockTime } from '../facts/clock-time.ts';
import { weekday } from '../facts/weekday.ts';
import { liberationDays } from './dutch-holidays.ts';

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
