import { DateTime } from 'luxon';
import { dayIn } from '../facts/calendar.ts';
import type { IdleAccount } from '../facts/idle-account.ts';
import { sayDay } from '../facts/moment.ts';
import type { Language } from '../model.ts';
import type { Notice } from './notice.ts';

/** So many days ahead the end of an access is told. */
const ahead = 14;

export const accessEnding = 'access-ending';

/** How many people are about to lose their access, and from when on: counts and a day, nobody's name. */
export function watchAccess(
  idle: readonly IdleAccount[],
  { timeZone }: { readonly timeZone: string },
  now: Date,
): Notice | null {
  const today = dayIn(timeZone, now);
  const last = DateTime.fromISO(today, { zone: 'utc' }).plus({ days: ahead }).toFormat('yyyy-MM-dd');
  const ends = idle
    .flatMap(({ account: { accessUntil } }) => accessUntil ?? [])
    .filter((day) => day >= today && day <= last)
    .toSorted();
  const [first] = ends;
  if (first === undefined) return null;
  return {
    id: accessEnding,
    concerns: ['administrator'],
    title: { nl: 'Toegang die binnenkort afloopt', en: 'Access that ends soon' },
    say: (language) => say[language](ends.length, sayDay(first, language)),
  };
}

const say: Record<Language, (people: number, day: string) => string> = {
  nl: (people, day) =>
    `${
      people === 1
        ? `Bij 1 persoon loopt de toegang na ${day} af.`
        : `Bij ${people} mensen loopt de toegang binnen ${ahead} dagen af, bij de eerste na ${day}.`
    } Klopt dat niet, pas de einddatum dan aan in de HR-bron.`,
  en: (people, day) =>
    `${
      people === 1
        ? `1 person loses access after ${day}.`
        : `${people} people lose access within ${ahead} days, the first after ${day}.`
    } If that is wrong, change the end date in the HR source.`,
};
