import { identityProviderMissing } from '../../../../src/diagnostics/checks/learnlinq/identity-provider-missing.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const everybodyElsewhere = tenantOf({ mandatoryFields: ['username', 'name', 'email', 'identityProvider'] });

describeCheck(identityProviderMissing, {
  cause: [
    {
      when: 'the customer requires one and the account has none',
      given: { 'lms.own-accounts': [accountOf()], 'tenant.agreement': everybodyElsewhere },
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
      nl: 'In jullie organisatie logt iedereen in via een identity provider, maar op dit account staat er geen. → Vul de identity provider van deze persoon in de HR-bron in.',
      en: 'Everybody in your organisation logs in through an identity provider, but this account has none. → Fill in the identity provider of this person in the HR source.',
    },
    {
      when: 'it is agreed which one everybody has',
      given: {
        'lms.own-accounts': [accountOf()],
        'tenant.agreement': tenantOf({ identityProvider: 'Entra ID' }),
      },
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
      nl: 'In jullie organisatie logt iedereen in via een identity provider, maar op dit account staat er geen. → Vul in de HR-bron bij deze persoon de identity provider ‘Entra ID’ in.',
      en: 'Everybody in your organisation logs in through an identity provider, but this account has none. → Fill in the identity provider ‘Entra ID’ for this person in the HR source.',
    },
    {
      when: 'only an account whose access has ended has one',
      given: {
        'lms.own-accounts': [
          accountOf(),
          accountOf({ id: 'a-2', identityProvider: 'ADFS', accessUntil: '2026-06-30' }),
        ],
        'tenant.agreement': everybodyElsewhere,
      },
      remedy: { by: 'source-owner', lookAgain: 'after-next-sync' },
    },
  ],
  clear: [
    {
      when: 'the account has one',
      given: {
        'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })],
        'tenant.agreement': everybodyElsewhere,
      },
      nl: 'Op het account staat ‘Entra ID’.',
      en: 'The account has ‘Entra ID’.',
    },
  ],
  'not-applicable': [
    { when: 'the customer requires none', given: { 'lms.own-accounts': [accountOf()] } },
    {
      when: 'there is no account',
      given: { 'lms.own-accounts': [], 'tenant.agreement': everybodyElsewhere },
    },
  ],
});
