import { DateTime } from 'luxon';
import type { OpeningHours } from './opening-hours.ts';
import { openingOf } from './opening-of.ts';

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
