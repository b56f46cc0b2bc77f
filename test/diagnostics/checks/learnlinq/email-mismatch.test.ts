import { emailMismatch } from '../../../../src/diagnostics/checks/learnlinq/email-mismatch.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'person' } as const;
const told = (address: string | null) => ({ address, username: null, url: null });
const self = { is: 'self' } as const;
const own = [accountOf()];

describeCheck(emailMismatch, {
  cause: [
    {
      when: 'the address used is another one',
      given: {
        'lms.own-accounts': own,
        'asker.mentions': told('sjansen@thuis.example'),
        'person.wish': self,
      },
      remedy,
      hidden: ['sjansen', 'thuis', 'sanne.jansen', 'zonnehof'],
      nl: '‘sjansen@thuis.example’ is gebruikt, maar op het account staat ‘sanne.jansen@zonnehof.example’. → Gebruik in LearnLinq ‘sanne.jansen@zonnehof.example’.',
      en: '‘sjansen@thuis.example’ was used, but the account has ‘sanne.jansen@zonnehof.example’. → Use ‘sanne.jansen@zonnehof.example’ in LearnLinq.',
    },
    {
      when: 'the question names an address that the account has not',
      given: { 'lms.own-accounts': [accountOf({ email: 's.jansen@zonnehof.example' })] },
      remedy,
    },
    {
      when: 'one letter only looks the same',
      given: {
        'lms.own-accounts': own,
        'asker.mentions': told('s\u0430nne.jansen@zonnehof.example'),
      },
      remedy,
      en: '‘s‹\u0430 U+0430›nne.jansen@zonnehof.example’ was used, but the account has ‘sanne.jansen@zonnehof.example’. → Use ‘sanne.jansen@zonnehof.example’ in LearnLinq.',
    },
  ],
  clear: [
    {
      when: 'it is the same, but for case and a space',
      given: { 'lms.own-accounts': own, 'asker.mentions': told('Sanne.Jansen@zonnehof.example ') },
      nl: '‘Sanne.Jansen@zonnehof.example␣’ is het adres dat op het account staat.',
      en: '‘Sanne.Jansen@zonnehof.example␣’ is the address on the account.',
    },
    {
      when: 'it is on the other of two accounts',
      given: {
        'lms.own-accounts': [accountOf({ id: 'a-0', email: 'x@zonnehof.example' }), ...own],
        'asker.mentions': told('sanne.jansen@zonnehof.example'),
      },
    },
  ],
  'not-applicable': [
    { when: 'no address was told', given: { 'lms.own-accounts': own, 'person.wish': self } },
    { when: 'there is no account', given: { 'lms.own-accounts': [] } },
    { when: 'the account has no address', given: { 'lms.own-accounts': [accountOf({ email: '' })] } },
    {
      when: 'the account signs in with an identity provider',
      given: {
        'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })],
        'asker.mentions': told('sjansen@thuis.example'),
      },
    },
  ],
});
