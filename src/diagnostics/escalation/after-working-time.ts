import { DateTime } from 'luxon';
import type { OpeningHours } from './opening-hours.ts';
import { openingOf } from './opening-of.ts';

/** Whoever is closed for longer than this has no such moment. */
const furthestDays = 800;

/**
 * The moment at which so many milliseconds have passed in which there is somebody, always one in which there is: what
 * would be the end of a day is the beginning of the next. `null`: it never comes.
 */
export function afterWorkingTime(hours: OpeningHours, zone: string, from: Date, ms: number): Date | null {
  let left = ms;
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  for (let ahead = 0; ahead < furthestDays; ahead += 1) {
    const opening = openingOf(hours, day);
    if (opening !== null) {
      const begin = Math.max(opening.from.toMillis(), from.getTime());
      const open = Math.max(0, opening.until.toMillis() - begin);
      if (left < open) return new Date(begin + left);
      left -= open;
    }
    day = day.plus({ days: 1 });
  }
  return null;
}
