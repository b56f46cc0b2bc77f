import type { DateTime } from 'luxon';
import { weekday } from '../facts/weekday.ts';
import { dutchHolidays } from './dutch-holidays.ts';
import type { OpeningHours } from './opening-hours.ts';

/** From when until when there is somebody on one day; `null`: nobody. `day`: its first moment, on the customer's clock. */
export function openingOf(
  { days, closed, liberationDay, from, until }: OpeningHours,
  day: DateTime,
): { readonly from: DateTime; readonly until: DateTime } | null {
  const date = day.toFormat('yyyy-MM-dd');
  const name = weekday.options[day.weekday - 1];
  const isWorkday = name !== undefined && days.includes(name);
  if (!isWorkday || closed.includes(date) || dutchHolidays(day.year, liberationDay).has(date)) return null;
  return { from: at(day, from), until: at(day, until) };
}

const at = (day: DateTime, clock: string): DateTime =>
  day.set({ hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(3)) });
