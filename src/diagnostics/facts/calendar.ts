import { DateTime } from 'luxon';
import type { Schedule } from './schedule.ts';

/** The calendar day (`YYYY-MM-DD`) that it is in `zone` at `instant`. */
export const dayIn = (zone: string, instant: Date): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');

/** The calendar day that `text` begins with, with or without a clock time behind it, or `null`. */
export function calendarDay(text: string): string | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:$|T)/.exec(text)?.[1];
  return day !== undefined && isOnTheCalendar(day) ? day : null;
}

/** Every day but the 29th of February, which luxon knows: asking it each time takes longest of all in a long file. */
const everyYear =
  /-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

const isOnTheCalendar = (day: string): boolean =>
  everyYear.test(day) || DateTime.fromISO(day, { zone: 'utc' }).isValid;

/** The instant at which `day` (`YYYY-MM-DD`) begins in `zone`; the first midnight where the clock shows two. */
export const startOfDay = (zone: string, day: string): Date =>
  firstOf(DateTime.fromISO(day, { zone })).toJSDate();

/**
 * A clock time that daylight saving shows twice is meant the first time, so that a night has one run and a day
 * one beginning. Left to itself luxon takes whichever offset it tried first.
 */
const firstOf = (local: DateTime): DateTime => local.getPossibleOffsets()[0] ?? local;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The first scheduled run after `from`. A clock time that daylight saving skips moves on as the clock does. */
export function nextRun(schedule: Schedule, zone: string, from: Date): Date | null {
  for (const runs of runsByDay(schedule, zone, from, 1)) {
    const run = runs.find((each) => each > from);
    if (run !== undefined) return run;
  }
  return null;
}

/** The last scheduled run at or before `from`. */
export function previousRun(schedule: Schedule, zone: string, from: Date): Date | null {
  for (const runs of runsByDay(schedule, zone, from, -1)) {
    const run = runs.findLast((each) => each <= from);
    if (run !== undefined) return run;
  }
  return null;
}

/** The runs of each of the eight days from the day of `from` on, one day after the other in that direction. */
function* runsByDay(
  schedule: Schedule,
  zone: string,
  from: Date,
  direction: 1 | -1,
): Generator<readonly Date[]> {
  const today = DateTime.fromJSDate(from, { zone }).startOf('day');
  for (let days = 0; days <= 7; days += 1) {
    const day = today.plus({ days: days * direction });
    const weekday = weekdays[day.weekday - 1];
    if (weekday !== undefined && schedule.days.includes(weekday))
      yield schedule.times.map((time) => at(day, time)).sort((a, b) => a.getTime() - b.getTime());
  }
}

function at(day: DateTime, time: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return firstOf(day.set({ hour: hour ?? 0, minute: minute ?? 0 })).toJSDate();
}

/** The calendar day so many days after `day` (`YYYY-MM-DD`). */
export const dayAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
