import { DateTime } from 'luxon';
import type { OpeningHours } from './opening-hours.ts';
import { openingOf } from './opening-of.ts';

/** Longer than any ticket is open; what is asked beyond it is taken to be the end of it. */
const mostDays = 3_700;

/**
 * Milliseconds between two moments in which there is somebody; `null` for hours: there always is. Real time is counted,
 * so a day with an hour more or less has more or less where that hour is a working one.
 */
export function workingTime(hours: OpeningHours | null, zone: string, from: Date, until: Date): number {
  if (until <= from) return 0;
  if (hours === null) return until.getTime() - from.getTime();
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  let worked = 0;
  for (let ahead = 0; ahead < mostDays && day.toMillis() < until.getTime(); ahead += 1) {
    const opening = openingOf(hours, day);
    if (opening !== null) {
      const begin = Math.max(opening.from.toMillis(), from.getTime());
      const end = Math.min(opening.until.toMillis(), until.getTime());
      worked += Math.max(0, end - begin);
    }
    day = day.plus({ days: 1 });
  }
  return worked;
}
