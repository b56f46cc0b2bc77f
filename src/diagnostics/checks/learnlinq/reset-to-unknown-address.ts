import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { passwordAccounts } from '../../facts/own-account.ts';
import { latestReset } from '../../facts/reset-link.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  asked: moment.nullable(),
  /** What was typed; empty when no such request was made. */
  typed: z.string(),
  address: z.string(),
});

/** A new password was asked for with an address that is on no account, so no mail was sent (000:39). */
export const resetToUnknownAddress = define({
  id: 'reset-to-unknown-address',
  bullets: ['000:39'],
  needs: ['lms.own-accounts', 'lms.resets', 'tenant.agreement'],
  detail,
  personal: { typed: 'subject', address: 'subject' },
  decide({ 'lms.own-accounts': own, 'lms.resets': resets, 'tenant.agreement': tenant }, now) {
    const [account] = passwordAccounts(own, dayIn(tenant.timeZone, now));
    if (account === undefined) return { is: 'not-applicable' };
    const latest = latestReset(resets);
    if (latest === null || latest.account !== null) {
      return { is: 'clear', seen: { asked: null, typed: '', address: account.email } };
    }
    return {
      is: 'cause',
      detail: {
        asked: momentOf(new Date(latest.requestedAt), tenant.timeZone),
        typed: latest.email,
        address: account.email,
      },
      remedy: { by: 'person' },
    };
  },
  wording: {
    nl: {
      title: 'Het adres waarmee een wachtwoord is aangevraagd',
      failing: 'Wachtwoord aangevraagd met een onbekend adres',
      clear: () => 'Er is niet kortgeleden een wachtwoord aangevraagd met een adres dat LearnLinq niet kent.',
      cause: ({ asked, typed }) =>
        `Op ${asked === null ? '' : sayMoment(asked, 'nl')} is een nieuw wachtwoord aangevraagd voor ${showValue(typed)}. Dat adres staat op geen enkel account, dus er is geen mail verstuurd.`,
      remedy: ({ address }) => `Vraag het wachtwoord opnieuw aan, nu met ${showValue(address)}.`,
    },
    en: {
      title: 'The address that a password was asked for with',
      failing: 'Password asked for with an unknown address',
      clear: () => 'No password was asked for lately with an address that LearnLinq does not know.',
      cause: ({ asked, typed }) =>
        `On ${asked === null ? '' : sayMoment(asked, 'en')} a new password was asked for with ${showValue(typed)}. That address is on no account, so no mail was sent.`,
      remedy: ({ address }) => `Ask for the password again, this time with ${showValue(address)}.`,
    },
  },
});
