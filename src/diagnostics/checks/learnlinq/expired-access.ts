import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import { dayIn } from '../../facts/calendar.ts';
import { sayDay } from '../../facts/moment.ts';
import { accessOf } from '../../facts/own-account.ts';

const detail = z.object({
  /** The last day with access; `null`: no end. */
  accessUntil: z.iso.date().nullable(),
});

/** The last day with access lies before today (000:49; inclusive: LearnLinq 2799409). */
export const expiredAccess = define({
  id: 'expired-access',
  bullets: ['000:49', '+ restored access brings no enrolments back'],
  needs: ['lms.own-accounts', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'lms.own-accounts': own, 'tenant.agreement': tenant }, now) {
    if (own.length === 0) return { is: 'not-applicable' };
    const today = dayIn(tenant.timeZone, now);
    const open = own.filter((account) => accessOf(account, today) === 'open');
    const seen = { accessUntil: longest(open.length > 0 ? open : own) };
    if (open.length > 0) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'Toegang tot LearnLinq',
      failing: 'De toegang is afgelopen',
      clear: ({ accessUntil }) =>
        accessUntil === null
          ? 'De toegang heeft geen einddatum.'
          : `Er is toegang tot en met ${sayDay(accessUntil, 'nl')}.`,
      cause: ({ accessUntil }) => `De toegang liep tot en met ${sayDay(accessUntil ?? '', 'nl')}.`,
      remedy: () =>
        'Klopt die datum, dan hoeft er niets te gebeuren. Klopt hij niet, pas hem dan aan in de HR-bron. Inschrijvingen voor leerpaden komen daarna niet vanzelf terug; die zet een LearnLinq-beheerder opnieuw.',
    },
    en: {
      title: 'Access to LearnLinq',
      failing: 'Access has ended',
      clear: ({ accessUntil }) =>
        accessUntil === null
          ? 'Access has no end date.'
          : `There is access up to and including ${sayDay(accessUntil, 'en')}.`,
      cause: ({ accessUntil }) => `Access ended after ${sayDay(accessUntil ?? '', 'en')}.`,
      remedy: () =>
        'If that date is right, nothing needs to be done. If it is wrong, change it in the HR source. Enrolments in learning paths do not come back by themselves after that; a LearnLinq administrator enrols again.',
    },
  },
});

/** The account that lasts longest counts; one without an end lasts longest of all. */
function longest(accounts: readonly Account[]): string | null {
  const days = accounts.map(({ accessUntil }) => accessUntil);
  return days.includes(null)
    ? null
    : (days
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null);
}
