import { z } from 'zod';
import { define } from '../../define.ts';
import type { Account } from '../../facts/account.ts';
import type { Mail } from '../../facts/account-history.ts';
import { dayIn } from '../../facts/calendar.ts';
import { environmentOf } from '../../facts/environment.ts';
import { moment, momentOf, sayMoment } from '../../facts/moment.ts';
import { passwordAccounts, sameValue } from '../../facts/own-account.ts';
import type { Language, Remedy } from '../../model.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  how: z.enum(['signed-in-before', 'arrived', 'under-way', 'never-sent', 'bounced', 'elsewhere']),
  /** When it was sent, or when somebody last signed in. */
  at: moment.nullable(),
  /** The address that the invitation went to, when it is not the account's. */
  sentTo: z.string(),
  address: z.string(),
  site: z.string(),
});
type Seen = z.infer<typeof detail>;

/** The mail to set a password with never came: not sent, sent back, or sent to another address (000:33). */
export const invitationNotReceived = define({
  id: 'invitation-not-received',
  bullets: ['000:33', '000:35'],
  needs: ['lms.own-accounts', 'lms.mails', 'tenant.agreement'],
  detail,
  personal: { sentTo: 'other', address: 'subject' },
  decide({ 'lms.own-accounts': own, 'lms.mails': mails, 'tenant.agreement': tenant }, now) {
    const accounts = passwordAccounts(own, dayIn(tenant.timeZone, now));
    const account = accounts.find(({ lastSignInAt }) => lastSignInAt !== null) ?? accounts[0];
    if (account === undefined) return { is: 'not-applicable' };
    const { how, at, sentTo } = lookBack(account, mails);
    const seen: Seen = {
      how,
      at: at === null ? null : momentOf(new Date(at), tenant.timeZone),
      sentTo,
      address: account.email,
      site: environmentOf(tenant),
    };
    const remedy = remedies[how];
    return remedy === null ? { is: 'clear', seen } : { is: 'cause', detail: seen, remedy };
  },
  wording: {
    nl: {
      title: 'De uitnodiging per e-mail',
      failing: 'De uitnodiging is niet aangekomen',
      clear: (seen) => told.nl[seen.how](seen),
      cause: (seen) => told.nl[seen.how](seen),
      remedy: ({ how, address, site }) =>
        how === 'bounced'
          ? `Laat in de HR-bron nakijken of ${showValue(address)} klopt en mail kan ontvangen.`
          : `Kijk eerst in de map met ongewenste mail. Staat daar niets, ga dan naar ${site}, kies ‘Wachtwoord vergeten’ en vul ${showValue(address)} in.`,
    },
    en: {
      title: 'The invitation by e-mail',
      failing: 'The invitation did not arrive',
      clear: (seen) => told.en[seen.how](seen),
      cause: (seen) => told.en[seen.how](seen),
      remedy: ({ how, address, site }) =>
        how === 'bounced'
          ? `Have someone check in the HR source whether ${showValue(address)} is right and can receive mail.`
          : `First look in the folder for unwanted mail. If nothing is there, go to ${site}, choose ‘Forgot password’ and enter ${showValue(address)}.`,
    },
  },
});

/** Nothing to be done where `null` stands: then it is clear. */
const remedies: Record<Seen['how'], Remedy | null> = {
  'signed-in-before': null,
  arrived: null,
  'under-way': null,
  'never-sent': { by: 'person' },
  bounced: { by: 'source-owner', lookAgain: 'after-next-sync' },
  elsewhere: { by: 'person' },
};

interface Invited {
  readonly how: Seen['how'];
  readonly at: string | null;
  readonly sentTo: string;
}

/** Who has ever signed in, has no more use for an invitation; else the latest one counts. */
function lookBack({ id, email, lastSignInAt }: Account, mails: readonly Mail[]): Invited {
  if (lastSignInAt !== null) return { how: 'signed-in-before', at: lastSignInAt, sentTo: '' };
  const [latest] = mails
    .filter(({ account, kind }) => account === id && kind === 'invitation')
    .toSorted(
      (one, other) => Date.parse(other.sentAt) - Date.parse(one.sentAt) || (one.id < other.id ? -1 : 1),
    );
  if (latest === undefined) return { how: 'never-sent', at: null, sentTo: '' };
  if (!sameValue(latest.email, email)) return { how: 'elsewhere', at: latest.sentAt, sentTo: latest.email };
  const how = ({ delivered: 'arrived', waiting: 'under-way', bounced: 'bounced' } as const)[latest.state];
  return { how, at: latest.sentAt, sentTo: '' };
}

const on = ({ at }: Seen, language: Language): string => (at === null ? '' : sayMoment(at, language));

const told: Record<Language, Record<Seen['how'], (seen: Seen) => string>> = {
  nl: {
    'signed-in-before': (seen) => `Er is al eerder ingelogd, het laatst op ${on(seen, 'nl')}.`,
    arrived: (seen) => `De uitnodiging is op ${on(seen, 'nl')} afgeleverd op ${showValue(seen.address)}.`,
    'under-way': (seen) => `De uitnodiging van ${on(seen, 'nl')} is nog onderweg.`,
    'never-sent': () => 'LearnLinq heeft nog nooit een uitnodiging gestuurd voor dit account.',
    bounced: (seen) =>
      `De uitnodiging van ${on(seen, 'nl')} kwam terug: ${showValue(seen.address)} nam de mail niet aan.`,
    elsewhere: (seen) =>
      `De uitnodiging ging op ${on(seen, 'nl')} naar een ander adres dan nu op het account staat: ${showValue(seen.sentTo)}.`,
  },
  en: {
    'signed-in-before': (seen) => `Somebody has logged in before, last on ${on(seen, 'en')}.`,
    arrived: (seen) => `The invitation was delivered to ${showValue(seen.address)} on ${on(seen, 'en')}.`,
    'under-way': (seen) => `The invitation of ${on(seen, 'en')} is still under way.`,
    'never-sent': () => 'LearnLinq has never sent an invitation for this account.',
    bounced: (seen) =>
      `The invitation of ${on(seen, 'en')} came back: ${showValue(seen.address)} did not take the mail.`,
    elsewhere: (seen) =>
      `On ${on(seen, 'en')} the invitation went to another address than the account has now: ${showValue(seen.sentTo)}.`,
  },
};
