import { DateTime } from 'luxon';
import { z } from 'zod';
import { clockTime } from '../facts/clock-time.ts';

/** When nobody is spoken to without having asked, on the customer's own clock; over midnight where `from` is the later. */
export const quietHours = z.strictObject({
  from: clockTime.describe('when the quiet begins'),
  until: clockTime.describe('when it ends, on the next day where that is the earlier time'),
});
export type QuietHours = z.infer<typeof quietHours>;

export function isQuiet({ from, until }: QuietHours, zone: string, now: Date): 'yes' | 'no' {
  const clock = DateTime.fromJSDate(now, { zone }).toFormat('HH:mm');
  const within = from <= until ? clock >= from && clock < until : clock >= from || clock < until;
  return within ? 'yes' : 'no';
}
