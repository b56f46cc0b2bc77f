import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { accessOf, ownAccounts } from '../../facts/own-account.ts';
import type { Language } from '../../model.ts';

const detail = z.object({
  used: z.int().min(0),
  maximum: z.int().min(0),
  /** How many people wait, the one asked about included; `null`: could not be counted. */
  waiting: z.int().min(0).nullable(),
});

/** Every licence is taken, so nobody is read in (000:23). */
export const licenceLimitReached = define({
  id: 'licence-limit-reached',
  bullets: ['000:19', '000:23'],
  needs: ['lms.licences', 'lms.waiting', 'lms.matches', 'lms.key-holders', 'hr.record', 'tenant.agreement'],
  detail,
  personal: {},
  decide(facts, now) {
    const record = facts['hr.record'];
    if (record === null) return { is: 'not-applicable' };
    const today = dayIn(facts['tenant.agreement'].timeZone, now);
    const own = ownAccounts(record, facts['lms.matches'], facts['lms.key-holders']);
    if (own.some((account) => accessOf(account, today) === 'open')) return { is: 'not-applicable' };
    const waiting = facts['lms.waiting'];
    const seen = { ...facts['lms.licences'], waiting: waiting.is === 'counted' ? waiting.people : null };
    if (seen.used < seen.maximum) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'support', desk: 'licences' } };
  },
  concerns: () => 'customer',
  wording: {
    nl: {
      title: 'Beschikbare licenties',
      failing: 'De licenties zijn op',
      clear: ({ used, maximum }) => `Nog ${maximum - used} vrij: ${used} van de ${maximum} in gebruik.`,
      cause: ({ used, maximum, waiting }) =>
        `Alle licenties zijn bezet (${used} van de ${maximum}), dus er komt niemand meer bij. ${queue.nl(waiting)}`,
      remedy: () =>
        'Er zijn meer licenties nodig: ik kan dat voor je doorsturen. Een account waarvan de toegang eindigt, maakt er ook meteen één vrij.',
    },
    en: {
      title: 'Available licences',
      failing: 'No licences left',
      clear: ({ used, maximum }) => `${maximum - used} still free: ${used} of ${maximum} in use.`,
      cause: ({ used, maximum, waiting }) =>
        `All licences are taken (${used} of ${maximum}), so nobody can be added. ${queue.en(waiting)}`,
      remedy: () =>
        'More licences are needed: I can forward that for you. An account whose access ends frees one at once, too.',
    },
  },
});

const queue: Record<Language, (waiting: number | null) => string> = {
  nl(waiting) {
    if (waiting === null) return 'Hoeveel mensen er wachten, kon ik niet tellen.';
    return waiting === 1
      ? 'Er wacht 1 persoon op een licentie.'
      : `Er wachten ${waiting} mensen op een licentie.`;
  },
  en(waiting) {
    if (waiting === null) return 'I could not count how many people are waiting.';
    return waiting === 1
      ? '1 person is waiting for a licence.'
      : `${waiting} people are waiting for a licence.`;
  },
};
