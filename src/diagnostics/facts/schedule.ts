import { z } from 'zod';
import { clockTime } from './clock-time.ts';
import { weekday } from './weekday.ts';

/** When the integration runs, on the customer's own clock. */
export const schedule = z.strictObject({
  times: z.array(clockTime).min(1).describe("clock times in the customer's time zone, such as '06:00'"),
  days: z
    .array(weekday)
    .min(1)
    .default([...weekday.options])
    .describe('the days on which it runs; left out: every day'),
});
export type Schedule = z.infer<typeof schedule>;
