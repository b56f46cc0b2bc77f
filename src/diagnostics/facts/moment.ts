import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Language } from '../model.ts';

/** An instant together with the clock on which the customer reads it. */
export const moment = z.object({ at: z.iso.datetime({ offset: true }), zone: z.string() });
export type Moment = z.infer<typeof moment>;

export const momentOf = (instant: Date, zone: string): Moment => ({ at: instant.toISOString(), zone });

/** `woensdag 18 november 2026 om 02:00` / `Wednesday 18 November 2026 at 02:00`, in the customer's time zone. */
export function sayMoment({ at, zone }: Moment, language: Language): string {
  const local = DateTime.fromISO(at, { zone }).setLocale(language === 'nl' ? 'nl-NL' : 'en-GB');
  return language === 'nl'
    ? local.toFormat("cccc d LLLL yyyy 'om' HH:mm")
    : local.toFormat("cccc d LLLL yyyy 'at' HH:mm");
}

/** `1 december 2026` / `1 December 2026`, from `YYYY-MM-DD`. */
export const sayDay = (day: string, language: Language): string =>
  DateTime.fromISO(day, { zone: 'utc' })
    .setLocale(language === 'nl' ? 'nl-NL' : 'en-GB')
    .toFormat('d LLLL yyyy');
