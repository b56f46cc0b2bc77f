import { z } from 'zod';
import { define } from '../../define.ts';
import type { AccountChange } from '../../facts/account-history.ts';
import { dayIn } from '../../facts/calendar.ts';
import { moment, momentOf, sayDay, sayMoment } from '../../facts/moment.ts';
import { newestFirst, recentChanges } from '../../facts/recent-change.ts';
import { openAccounts } from '../../facts/unit-links.ts';
import { listValues } from '../../words/list-values.ts';

const detail = z.object({
  what: z.enum(['never-ended', 'all-back', 'not-back']),
  /** The last day with access before the end. */
  ended: z.iso.date().nullable(),
  restored: moment.nullable(),
  /** Enrolments that were taken away and are not back; empty when LearnLinq did not keep which they were. */
  missing: z.array(z.string()),
});
type Seen = z.infer<typeof detail>;

/**
 * Access ended and was given back. At the end LearnLinq takes unfinished and recurring learning paths away, and
 * giving access back does not give them back (LearnLinq 2799409).
 */
export const restoredWithoutEnrolments = define({
  id: 'restored-without-enrolments',
  bullets: ['+ enrolments do not come back with access'],
  needs: ['lms.own-accounts', 'lms.changes', 'tenant.agreement'],
  detail,
  personal: { missing: 'subject' },
  decide({ 'lms.own-accounts': own, 'lms.changes': changes, 'tenant.agreement': { timeZone } }, now) {
    const open = openAccounts(own, dayIn(timeZone, now));
    if (open.length === 0) return { is: 'not-applicable' };
    const ids = open.map(({ id }) => id);
    const [restored] = recentChanges(changes, ['accessUntil'], now).filter(
      (change) => ids.includes(change.account) && givesBack(change, timeZone),
    );
    if (restored === undefined) return { is: 'clear', seen: neverEnded };
    const { lost, missing } = enrolments(changes, restored);
    const seen: Seen = {
      what: lost > 0 && missing.length === 0 ? 'all-back' : 'not-back',
      ended: restored.before,
      restored: momentOf(new Date(restored.at), timeZone),
      missing: [...missing],
    };
    return seen.what === 'all-back'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'lms-admin' } };
  },
  wording: {
    nl: {
      title: 'Inschrijvingen na teruggegeven toegang',
      failing: 'Toegang is terug, inschrijvingen niet',
      clear: ({ what }) =>
        what === 'never-ended'
          ? 'De toegang is in de laatste 90 dagen niet beëindigd en weer teruggegeven.'
          : 'De toegang is beëindigd en teruggegeven, en alle inschrijvingen zijn er weer.',
      cause: ({ ended, restored, missing }) =>
        `De toegang liep tot en met ${ended === null ? '' : sayDay(ended, 'nl')} en is op ${restored === null ? '' : sayMoment(restored, 'nl')} teruggegeven. Inschrijvingen komen dan niet vanzelf terug. ${
          missing.length === 0
            ? 'Welke er weg zijn, heeft LearnLinq niet bewaard.'
            : `Nog niet terug: ${listValues(missing, 'nl')}.`
        }`,
      remedy: () => 'Laat een LearnLinq-beheerder deze persoon opnieuw inschrijven.',
    },
    en: {
      title: 'Enrolments after access was given back',
      failing: 'Access is back, enrolments are not',
      clear: ({ what }) =>
        what === 'never-ended'
          ? 'Access has not been ended and given back in the last 90 days.'
          : 'Access was ended and given back, and all enrolments are there again.',
      cause: ({ ended, restored, missing }) =>
        `Access ended after ${ended === null ? '' : sayDay(ended, 'en')} and was given back on ${restored === null ? '' : sayMoment(restored, 'en')}. Enrolments do not come back by themselves. ${
          missing.length === 0
            ? 'LearnLinq has not kept which ones are gone.'
            : `Not back yet: ${listValues(missing, 'en')}.`
        }`,
      remedy: () => 'Ask a LearnLinq administrator to enrol this person again.',
    },
  },
});

const neverEnded: Seen = { what: 'never-ended', ended: null, restored: null, missing: [] };

/** The last day with access had passed when it was moved, to no end or to a day that had not. */
function givesBack({ before, after, at }: AccountChange, timeZone: string): boolean {
  const day = dayIn(timeZone, new Date(at));
  return z.iso.date().safeParse(before).success && (before ?? '') < day && (after === null || after >= day);
}

/** What was taken away since the end of access and before it was given back, and what of that is still away. */
function enrolments(changes: readonly AccountChange[], restored: AccountChange) {
  const own = newestFirst(changes).filter(
    ({ account, field }) => account === restored.account && field === 'learningPath',
  );
  const isAfter = ({ at }: AccountChange) => Date.parse(at) >= Date.parse(restored.at);
  const sinceEnd = ({ at }: AccountChange) => at.slice(0, 10) >= (restored.before ?? '');
  const lost = own
    .filter((change) => change.after === null && sinceEnd(change) && !isAfter(change))
    .flatMap(({ before }) => before ?? []);
  const back = own.filter(isAfter).flatMap(({ after }) => after ?? []);
  return {
    lost: lost.length,
    missing: [...new Set(lost)].filter((path) => !back.includes(path)).sort(),
  };
}
