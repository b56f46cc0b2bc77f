import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { accountsInUse, signsInElsewhere } from '../../facts/own-account.ts';
import { showValue } from '../../words/show-value.ts';

/** Everybody of this customer signs in with an identity provider, and this account has none (LearnLinq 2822963). */
export const identityProviderMissing = define({
  id: 'identity-provider-missing',
  bullets: ['+ identity provider missing on the account'],
  needs: ['lms.own-accounts', 'tenant.agreement'],
  /** The one on the account, or the one that was agreed; empty when neither is known. */
  detail: z.object({ provider: z.string() }),
  personal: {},
  decide({ 'lms.own-accounts': own, 'tenant.agreement': tenant }, now) {
    const agreed = tenant.identityProvider;
    const isMandatory = agreed !== null || tenant.mandatoryFields.includes('identityProvider');
    if (own.length === 0 || !isMandatory) return { is: 'not-applicable' };
    const used = accountsInUse(own, dayIn(tenant.timeZone, now));
    const elsewhere = used.find((account) => signsInElsewhere(account) === 'yes');
    const seen = { provider: elsewhere?.identityProvider ?? agreed ?? '' };
    if (elsewhere !== undefined) return { is: 'clear', seen };
    return { is: 'cause', detail: seen, remedy: { by: 'source-owner', lookAgain: 'after-next-sync' } };
  },
  wording: {
    nl: {
      title: 'De identity provider van het account',
      failing: 'De identity provider ontbreekt',
      clear: ({ provider }) => `Op het account staat ${showValue(provider)}.`,
      cause: () =>
        'In jullie organisatie logt iedereen in via een identity provider, maar op dit account staat er geen.',
      remedy: ({ provider }) =>
        provider === ''
          ? 'Vul de identity provider van deze persoon in de HR-bron in.'
          : `Vul in de HR-bron bij deze persoon de identity provider ${showValue(provider)} in.`,
    },
    en: {
      title: 'The identity provider of the account',
      failing: 'The identity provider is missing',
      clear: ({ provider }) => `The account has ${showValue(provider)}.`,
      cause: () =>
        'Everybody in your organisation logs in through an identity provider, but this account has none.',
      remedy: ({ provider }) =>
        provider === ''
          ? 'Fill in the identity provider of this person in the HR source.'
          : `Fill in the identity provider ${showValue(provider)} for this person in the HR source.`,
    },
  },
});
