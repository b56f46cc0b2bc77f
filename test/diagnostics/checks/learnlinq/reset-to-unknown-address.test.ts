import { resetToUnknownAddress } from '../../../../src/diagnostics/checks/learnlinq/reset-to-unknown-address.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { resetOf } from '../../../fixtures/sign-in.ts';

const own = [accountOf()];
const unknown = resetOf({ id: 'w-2', account: null, email: 'sjansen@thuis.example' });

describeCheck(resetToUnknownAddress, {
  cause: [
    {
      when: 'the address is on no account',
      given: { 'lms.own-accounts': own, 'lms.resets': [unknown] },
      remedy: { by: 'person' },
      hidden: ['sjansen', 'thuis', 'sanne.jansen', 'zonnehof'],
      nl: 'Op woensdag 18 november 2026 om 09:30 is een nieuw wachtwoord aangevraagd voor ‘sjansen@thuis.example’. Dat adres staat op geen enkel account, dus er is geen mail verstuurd. → Vraag het wachtwoord opnieuw aan, nu met ‘sanne.jansen@zonnehof.example’.',
      en: 'On Wednesday 18 November 2026 at 09:30 a new password was asked for with ‘sjansen@thuis.example’. That address is on no account, so no mail was sent. → Ask for the password again, this time with ‘sanne.jansen@zonnehof.example’.',
    },
    {
      when: 'the right address was used earlier',
      given: {
        'lms.own-accounts': own,
        'lms.resets': [resetOf({ requestedAt: '2026-11-17T08:30:00Z' }), unknown],
      },
      remedy: { by: 'person' },
    },
  ],
  clear: [
    {
      when: 'nobody asked',
      given: { 'lms.own-accounts': own },
      nl: 'Er is niet kortgeleden een wachtwoord aangevraagd met een adres dat LearnLinq niet kent.',
      en: 'No password was asked for lately with an address that LearnLinq does not know.',
    },
    {
      when: 'the right address was used afterwards',
      given: {
        'lms.own-accounts': own,
        'lms.resets': [unknown, resetOf({ requestedAt: '2026-11-18T08:45:00Z' })],
      },
    },
  ],
  'not-applicable': [
    { when: 'there is no account', given: { 'lms.own-accounts': [], 'lms.resets': [unknown] } },
    {
      when: 'the account signs in with an identity provider',
      given: {
        'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })],
        'lms.resets': [unknown],
      },
    },
  ],
});
