import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import type { PasswordReset } from '../../facts/account-history.ts';
import { dayIn } from '../../facts/calendar.ts';
import { environmentOf } from '../../facts/environment.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { passwordAccounts } from '../../facts/own-account.ts';
import { latestReset, linkEnds } from '../../facts/reset-link.ts';
import type { Language } from '../../model.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['never-asked', 'link-expired', 'link-open', 'used']),
  asked: moment.nullable(),
  /** Until when the link works. */
  until: moment.nullable(),
  address: z.string(),
  site: z.string(),
});
type Seen = z.infer<typeof detail>;

/** No new password was asked for, or the link in the mail was not used within its hour (000:37, 39). */
export const unusedPasswordReset = define({
  id: 'unused-password-reset',
  bullets: ['000:37', '000:39', '+ reset link valid for one hour'],
  needs: ['lms.own-accounts', 'lms.resets', 'tenant.agreement'],
  detail,
  personal: { address: 'subject' },
  decide({ 'lms.own-accounts': own, 'lms.resets': resets, 'tenant.agreement': tenant }, now) {
    const [account] = passwordAccounts(own, dayIn(tenant.timeZone, now));
    const latest = latestReset(resets);
    if (account === undefined || latest?.account === null) return { is: 'not-applicable' };
    const at = (instant: Date) => momentOf(instant, tenant.timeZone);
    const asked = latest === null || isOutdated(latest, own) ? null : latest;
    const seen: Seen = {
      how: asked === null ? 'never-asked' : stateOf(asked, now),
      asked: asked && at(new Date(asked.requestedAt)),
      until: asked && at(linkEnds(asked)),
      address: account.email,
      site: environmentOf(tenant),
    };
    return seen.how === 'used' || seen.how === 'link-open'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'person' } };
  },
  wording: {
    nl: {
      title: 'Een nieuw wachtwoord',
      failing: 'Nog geen nieuw wachtwoord ingesteld',
      clear: (seen) => told.nl[seen.how](seen),
      cause: (seen) => told.nl[seen.how](seen),
      remedy: ({ address, site }) =>
        `Ga naar ${site}, kies ‘Wachtwoord vergeten’ en vul ${showValue(address)} in. Gebruik de link in de mail binnen een uur.`,
    },
    en: {
      title: 'A new password',
      failing: 'No new password set yet',
      clear: (seen) => told.en[seen.how](seen),
      cause: (seen) => told.en[seen.how](seen),
      remedy: ({ address, site }) =>
        `Go to ${site}, choose ‘Forgot password’ and enter ${showValue(address)}. Use the link in the mail within an hour.`,
    },
  },
});

/** Who has signed in since, needed that link no more. */
const isOutdated = ({ requestedAt, usedAt }: PasswordReset, own: readonly Account[]): boolean =>
  usedAt === null &&
  own.some(({ lastSignInAt }) => lastSignInAt !== null && Date.parse(lastSignInAt) > Date.parse(requestedAt));

function stateOf(reset: PasswordReset, now: Date): Seen['how'] {
  if (reset.usedAt !== null) return 'used';
  return now < linkEnds(reset) ? 'link-open' : 'link-expired';
}

const on = (at: Seen['asked'], language: Language): string => (at === null ? '' : sayMoment(at, language));

const told: Record<Language, Record<Seen['how'], (seen: Seen) => string>> = {
  nl: {
    'never-asked': () => 'Er is nog geen nieuw wachtwoord aangevraagd.',
    'link-expired': ({ asked, until }) =>
      `De link om een wachtwoord in te stellen is aangevraagd op ${on(asked, 'nl')} en niet gebruikt. Hij werkte tot ${on(until, 'nl')}.`,
    'link-open': ({ until }) =>
      `Er is een link gestuurd om een wachtwoord in te stellen; die werkt tot ${on(until, 'nl')}.`,
    used: ({ asked }) => `Het wachtwoord is opnieuw ingesteld, na de aanvraag van ${on(asked, 'nl')}.`,
  },
  en: {
    'never-asked': () => 'Nobody has asked for a new password yet.',
    'link-expired': ({ asked, until }) =>
      `The link to set a password was asked for on ${on(asked, 'en')} and not used. It worked until ${on(until, 'en')}.`,
    'link-open': ({ until }) => `A link to set a password has been sent; it works until ${on(until, 'en')}.`,
    used: ({ asked }) => `The password was set again, after the request of ${on(asked, 'en')}.`,
  },
};
