import { DateTime } from 'luxon';
import { dayIn } from '../facts/calendar.ts';
import type { IdleAccount } from '../facts/idle-account.ts';
import { sayDay } from '../facts/moment.ts';
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
  const people = ends.length;
  return {
    id: accessEnding,
    concerns: ['administrator'],
    title: { nl: 'Toegang die binnenkort afloopt', en: 'Access that ends soon' },
    say: (language) =>
      ({
        nl: `Van ${people} ${people === 1 ? 'persoon' : 'mensen'} loopt de toegang binnen ${ahead} dagen af, de eerste na ${sayDay(first, 'nl')}. Klopt dat niet, pas de einddatum dan aan in de HR-bron.`,
        en: `${people} ${people === 1 ? 'person loses' : 'people lose'} access within ${ahead} days, the first after ${sayDay(first, 'en')}. If that is wrong, change the end date in the HR source.`,
      })[language],
  };
}
