import { DateTime } from 'luxon';

/** Liberation Day is a day off every year, in the years that end in 0 and 5, or never. */
export const liberationDays = ['every-year', 'every-fifth-year', 'never'] as const;
export type LiberationDay = (typeof liberationDays)[number];

const on = (year: number, month: number, day: number) => DateTime.utc(year, month, day);

/** The Dutch public holidays of one year, as calendar days (`YYYY-MM-DD`). */
export function dutchHolidays(year: number, liberation: LiberationDay): ReadonlySet<string> {
  const easter = easterSunday(year);
  const days = [
    on(year, 1, 1),
    easter,
    easter.plus({ days: 1 }),
    kingsDay(year),
    ...(isFreeFifthOfMay(year, liberation) ? [on(year, 5, 5)] : []),
    easter.plus({ days: 39 }),
    easter.plus({ days: 49 }),
    easter.plus({ days: 50 }),
    on(year, 12, 25),
    on(year, 12, 26),
  ];
  return new Set(days.map((day) => day.toFormat('yyyy-MM-dd')));
}

/** The 27th of April, or the day before where that is a Sunday. */
function kingsDay(year: number): DateTime {
  const birthday = on(year, 4, 27);
  return birthday.weekday === 7 ? birthday.minus({ days: 1 }) : birthday;
}

const isFreeFifthOfMay = (year: number, liberation: LiberationDay): boolean =>
  liberation === 'every-year' || (liberation === 'every-fifth-year' && year % 5 === 0);

/** The first Sunday after the ecclesiastical full moon of spring, by the Gregorian reckoning (Meeus, Jones and Butcher). */
function easterSunday(year: number): DateTime {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return on(year, Math.floor(days / 31), (days % 31) + 1);
}
