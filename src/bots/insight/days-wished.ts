import { z } from 'zod';
import { type Days, dayAt } from '../../diagnostics/insight/measure.ts';

/** Both as `YYYY-MM-DD`; left out: until today, and thirty days in all. */
export const daysWish = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const dayMs = 86_400_000;
const longestDays = 3 * 366;
const shownDays = 30;

/** `null`: the first is after the last, or they are more than three years apart. */
export function daysWished({ from, to }: z.infer<typeof daysWish>, now: Date, timeZone: string): Days | null {
  const last = to ?? dayAt(now, timeZone);
  const first = from ?? dayAt(new Date(Date.parse(last) - (shownDays - 1) * dayMs), 'utc');
  const apart = Date.parse(last) - Date.parse(first);
  return apart < 0 || apart > longestDays * dayMs ? null : { from: first, to: last };
}
