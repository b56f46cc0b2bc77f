import { singleSignOnAccount } from '../../../../src/diagnostics/checks/learnlinq/single-sign-on-account.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

describeCheck(singleSignOnAccount, {
  cause: [
    {
      when: 'the account has an identity provider',
      given: { 'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })] },
      remedy: { by: 'person' },
      nl: 'Dit account logt in via ‘Entra ID’. LearnLinq heeft er geen wachtwoord van, dus een nieuw wachtwoord aanvragen helpt niet. → Ga naar zonnehof.learnlinq.com en kies daar de inlogknop van je organisatie. Lukt dat niet, vraag dan je eigen ICT-afdeling om hulp.',
      en: 'This account logs in through ‘Entra ID’. LearnLinq holds no password of it, so asking for a new one is no help. → Go to zonnehof.learnlinq.com and choose the button of your organisation there. If that fails, ask your own IT department for help.',
    },
    {
      when: 'the environment has another name than the customer',
      given: {
        'lms.own-accounts': [accountOf({ identityProvider: 'ADFS' })],
        'tenant.agreement': tenantOf({ environment: 'leren-zonnehof' }),
      },
      remedy: { by: 'person' },
      en: 'This account logs in through ‘ADFS’. LearnLinq holds no password of it, so asking for a new one is no help. → Go to leren-zonnehof.learnlinq.com and choose the button of your organisation there. If that fails, ask your own IT department for help.',
    },
    {
      when: 'one of two accounts has one',
      given: {
        'lms.own-accounts': [accountOf(), accountOf({ id: 'a-2', identityProvider: 'ADFS' })],
      },
      remedy: { by: 'person' },
    },
  ],
  clear: [
    {
      when: 'the account has none',
      given: { 'lms.own-accounts': [accountOf()] },
      nl: 'Dit account logt in met een eigen wachtwoord in LearnLinq.',
      en: 'This account logs in with its own password in LearnLinq.',
    },
    {
      when: 'only an account whose access has ended has one',
      given: {
        'lms.own-accounts': [
          accountOf(),
          accountOf({ id: 'a-2', identityProvider: 'ADFS', accessUntil: '2026-06-30' }),
        ],
      },
    },
    {
      when: 'it holds nothing but a space',
      given: { 'lms.own-accounts': [accountOf({ identityProvider: ' ' })] },
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: { 'lms.own-accounts': [] } }],
});
