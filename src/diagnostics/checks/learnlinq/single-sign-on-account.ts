import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { environmentOf } from '../../facts/environment.ts';
import { accountsInUse, signsInElsewhere } from '../../facts/own-account.ts';
import { showValue } from '../../words/show-value.ts';

const detail = z.object({
  /** The identity provider; empty when the account has a password of its own. */
  provider: z.string(),
  site: z.string(),
});

/** The account signs in with an identity provider, so a new LearnLinq password is no help (LearnLinq 2978169). */
export const singleSignOnAccount = define({
  id: 'single-sign-on-account',
  bullets: ['+ single sign-on account'],
  needs: ['lms.own-accounts', 'tenant.agreement'],
  detail,
  personal: {},
  decide({ 'lms.own-accounts': own, 'tenant.agreement': tenant }, now) {
    if (own.length === 0) return { is: 'not-applicable' };
    const used = accountsInUse(own, dayIn(tenant.timeZone, now));
    const elsewhere = used.find((account) => signsInElsewhere(account) === 'yes');
    const seen = { provider: elsewhere?.identityProvider ?? '', site: environmentOf(tenant) };
    if (elsewhere === undefined) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'person' } };
  },
  wording: {
    nl: {
      title: 'Inloggen met een eigen wachtwoord',
      failing: 'Logt in via de eigen organisatie',
      clear: () => 'Dit account logt in met een eigen wachtwoord in LearnLinq.',
      cause: ({ provider }) =>
        `Dit account logt in via ${showValue(provider)}. LearnLinq heeft er geen wachtwoord van, dus een nieuw wachtwoord aanvragen helpt niet.`,
      remedy: ({ site }) =>
        `Ga naar ${site} en kies daar de inlogknop van je organisatie. Lukt dat niet, vraag dan je eigen ICT-afdeling om hulp.`,
    },
    en: {
      title: 'Logging in with an own password',
      failing: 'Logs in through the own organisation',
      clear: () => 'This account logs in with its own password in LearnLinq.',
      cause: ({ provider }) =>
        `This account logs in through ${showValue(provider)}. LearnLinq holds no password of it, so asking for a new one is no help.`,
      remedy: ({ site }) =>
        `Go to ${site} and choose the button of your organisation there. If that fails, ask your own IT department for help.`,
    },
  },
});
