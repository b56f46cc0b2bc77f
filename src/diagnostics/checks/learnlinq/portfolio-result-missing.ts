import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { sayDay } from '../../facts/moment.ts';
import { openAccounts } from '../../facts/unit-links.ts';
import type { Language } from '../../model.ts';
import { enumerate } from '../../words/enumerate.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  shown: z.int().min(0),
  /** Learning paths that were completed and that the Portfolio does not show. */
  hidden: z.array(z.string()),
  /** When each of them was completed, in the same order: the customer's calendar days. */
  achieved: z.array(z.iso.date()),
});
type Seen = z.infer<typeof detail>;

/**
 * A result was achieved and is not in the Portfolio, though nothing explains it (000:69). Results of an ended
 * access are hidden on purpose (LearnLinq 2799409), and those of a second account stand in that one.
 */
export const portfolioResultMissing = define({
  id: 'portfolio-result-missing',
  bullets: ['000:69'],
  needs: ['lms.own-accounts', 'lms.results', 'tenant.agreement'],
  detail,
  personal: { hidden: 'subject' },
  decide({ 'lms.own-accounts': own, 'lms.results': results, 'tenant.agreement': { timeZone } }, now) {
    const [account, second] = own;
    const open = openAccounts(own, dayIn(timeZone, now));
    if (account === undefined || second !== undefined || open.length === 0) return { is: 'not-applicable' };
    const all = results
      .filter((result) => result.account === account.id)
      .toSorted((a, b) => Date.parse(b.achievedAt) - Date.parse(a.achievedAt) || (a.id < b.id ? -1 : 1));
    const hidden = all.filter(({ portfolio }) => portfolio === 'hidden');
    const seen: Seen = {
      shown: all.length - hidden.length,
      hidden: hidden.map(({ path }) => path),
      achieved: hidden.map(({ achievedAt }) => dayIn(timeZone, new Date(achievedAt))),
    };
    if (hidden.length === 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'support', desk: 'development' } };
  },
  wording: {
    nl: {
      title: 'Behaalde resultaten in het Portfolio',
      failing: 'Een behaald resultaat ontbreekt in het Portfolio',
      clear: ({ shown }) =>
        shown === 0
          ? 'Er zijn nog geen resultaten behaald.'
          : `Het Portfolio laat alles zien wat behaald is: ${shown === 1 ? '1 resultaat' : `${shown} resultaten`}.`,
      cause: (seen) => `Dit is behaald, maar staat niet in het Portfolio: ${list(seen, 'nl')}.`,
      remedy: () => 'Dit kun je zelf niet oplossen: laat Development nakijken waarom het niet zichtbaar is.',
    },
    en: {
      title: 'Achieved results in the Portfolio',
      failing: 'An achieved result is missing from the Portfolio',
      clear: ({ shown }) =>
        shown === 0
          ? 'No results have been achieved yet.'
          : `The Portfolio shows all that was achieved: ${shown === 1 ? '1 result' : `${shown} results`}.`,
      cause: (seen) => `This was achieved but is not in the Portfolio: ${list(seen, 'en')}.`,
      remedy: () => 'You cannot mend this yourself: have Development find out why it does not show.',
    },
  },
});

const list = ({ hidden, achieved }: Seen, language: Language): string =>
  enumerate(
    hidden.map((path, index) => `${showValue(path)} (${sayDay(achieved[index] ?? '', language)})`),
    language,
  );
