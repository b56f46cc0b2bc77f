import { DateTime } from 'luxon';
import { dayIn } from '../facts/calendar.ts';
import type { Licences } from '../facts/licences.ts';
import { sayDay } from '../facts/moment.ts';
import type { Language } from '../model.ts';
import type { Notice } from './notice.ts';

/** How many licences were taken on a day (`YYYY-MM-DD`). */
export interface LicenceCount {
  readonly day: string;
  readonly used: number;
}

/** Fewer free than this share of all of them is nearly full; so is full within so many days. */
const nearlyFull = 0.02;
const ahead = 30;
/** A pace is read from this many days back, and from no fewer than these. */
export const paceOver = 30;
const fewestDays = 7;

export const licencesNearlyFull = 'licences-nearly-full';

/** Licences that are taken, nearly taken, or will be at the pace of the last weeks. */
export function watchLicences(
  licences: Licences,
  before: readonly LicenceCount[],
  { timeZone }: { readonly timeZone: string },
  now: Date,
): Notice | null {
  const { used, maximum } = licences;
  const free = Math.max(0, maximum - used);
  const full = fullOn(free, used, before, dayIn(timeZone, now));
  if (free > maximum * nearlyFull && full === null) return null;
  return {
    id: licencesNearlyFull,
    concerns: ['administrator', 'technical-administrator'],
    title: { nl: 'Vrije licenties', en: 'Free licences' },
    say: (language) => say[language]({ free, used, maximum, full: free === 0 ? null : full }),
  };
}

/** The day on which the last one goes at the pace so far; `null`: not within the days that are looked ahead. */
function fullOn(free: number, used: number, before: readonly LicenceCount[], today: string): string | null {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  const past = before
    .map((each) => ({ ...each, ago: now.diff(DateTime.fromISO(each.day, { zone: 'utc' }), 'days').days }))
    .filter(({ ago }) => ago >= fewestDays && ago <= paceOver)
    .toSorted((one, other) => other.ago - one.ago)[0];
  if (past === undefined || used <= past.used) return null;
  const days = Math.ceil((free * past.ago) / (used - past.used));
  return days <= ahead ? now.plus({ days }).toFormat('yyyy-MM-dd') : null;
}

interface Outlook extends Licences {
  readonly free: number;
  readonly full: string | null;
}

const say: Record<Language, (outlook: Outlook) => string> = {
  nl: ({ free, used, maximum, full }) =>
    [
      free === 0
        ? `Alle licenties zijn bezet (${used} van de ${maximum}), dus er komt niemand meer bij.`
        : `Er ${free === 1 ? 'is nog 1 licentie' : `zijn nog ${free} licenties`} vrij: ${used} van de ${maximum} zijn in gebruik.`,
      full === null ? '' : `In dit tempo is de laatste op ${sayDay(full, 'nl')} vergeven.`,
    ]
      .join(' ')
      .trim(),
  en: ({ free, used, maximum, full }) =>
    [
      free === 0
        ? `All licences are taken (${used} of ${maximum}), so nobody can be added.`
        : `${free} ${free === 1 ? 'licence is' : 'licences are'} still free: ${used} of ${maximum} are in use.`,
      full === null ? '' : `At this pace they run out on ${sayDay(full, 'en')}.`,
    ]
      .join(' ')
      .trim(),
};
