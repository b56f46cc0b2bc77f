import { usernameMismatch } from '../../../../src/diagnostics/checks/learnlinq/username-mismatch.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'person' } as const;
const own = [accountOf()];
const typed = (username: string | null) => ({
  'lms.own-accounts': own,
  'asker.mentions': { address: null, username, url: null },
});

describeCheck(usernameMismatch, {
  cause: [
    {
      when: 'only the capitals differ',
      given: typed('SJansen'),
      remedy,
      hidden: ['SJansen', 'sjansen'],
      nl: 'Ingevuld is ‘SJansen’, maar de gebruikersnaam is ‘sjansen’ (alleen de hoofdletters verschillen). → Vul precies ‘sjansen’ in als gebruikersnaam.',
      en: '‘SJansen’ was entered, but the username is ‘sjansen’ (only the capitals differ). → Enter exactly ‘sjansen’ as the username.',
    },
    {
      when: 'there is a space behind it',
      given: typed('sjansen '),
      remedy,
      nl: 'Ingevuld is ‘sjansen␣’, maar de gebruikersnaam is ‘sjansen’ (alleen spaties of onzichtbare tekens verschillen). → Vul precies ‘sjansen’ in als gebruikersnaam.',
      en: '‘sjansen␣’ was entered, but the username is ‘sjansen’ (only spaces or invisible characters differ). → Enter exactly ‘sjansen’ as the username.',
    },
    {
      when: 'it is the address',
      given: typed('Sanne.Jansen@zonnehof.example'),
      remedy,
      nl: 'Ingevuld is ‘Sanne.Jansen@zonnehof.example’, maar de gebruikersnaam is ‘sjansen’ (dit is het e-mailadres, niet de gebruikersnaam). → Vul precies ‘sjansen’ in als gebruikersnaam.',
      en: '‘Sanne.Jansen@zonnehof.example’ was entered, but the username is ‘sjansen’ (that is the e-mail address, not the username). → Enter exactly ‘sjansen’ as the username.',
    },
    {
      when: 'it is another',
      given: typed('jansens'),
      remedy,
      nl: 'Ingevuld is ‘jansens’, maar de gebruikersnaam is ‘sjansen’. → Vul precies ‘sjansen’ in als gebruikersnaam.',
      en: '‘jansens’ was entered, but the username is ‘sjansen’. → Enter exactly ‘sjansen’ as the username.',
    },
    {
      when: 'the question names a username with a capital',
      given: { 'lms.own-accounts': own, 'person.wish': { is: 'username', text: 'Sjansen' } },
      remedy,
    },
  ],
  clear: [
    {
      when: 'it is the same to the letter',
      given: typed('sjansen'),
      nl: '‘sjansen’ is de gebruikersnaam van het account.',
      en: '‘sjansen’ is the username of the account.',
    },
    {
      when: 'it is that of the second account',
      given: {
        ...typed('sj2'),
        'lms.own-accounts': [...own, accountOf({ id: 'a-2', username: 'sj2' })],
      },
    },
  ],
  'not-applicable': [
    { when: 'no username was told', given: typed(null) },
    { when: 'there is no account', given: { ...typed('sjansen'), 'lms.own-accounts': [] } },
    {
      when: 'the account has no username',
      given: { ...typed('sjansen'), 'lms.own-accounts': [accountOf({ username: '' })] },
    },
    {
      when: 'the account signs in with an identity provider',
      given: { ...typed('SJansen'), 'lms.own-accounts': [accountOf({ identityProvider: 'Entra ID' })] },
    },
  ],
});
