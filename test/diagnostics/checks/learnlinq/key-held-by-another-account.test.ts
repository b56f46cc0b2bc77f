import { keyHeldByAnotherAccount } from '../../../../src/diagnostics/checks/learnlinq/key-held-by-another-account.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';

const remedy = { by: 'lms-admin', lookAgain: 'after-next-sync' } as const;
const piet = {
  id: 'a-9',
  name: 'Piet Smit',
  username: 'psmit',
  email: 'p.smit@zonnehof.example',
  importId: 'p-200',
};

describeCheck(keyHeldByAnotherAccount, {
  cause: [
    {
      when: 'somebody else uses the username',
      given: { 'lms.key-holders': [accountOf({ ...piet, username: 'SJansen' })] },
      remedy,
      hidden: ['Piet Smit', 'sjansen'],
      ofOthers: ['Piet Smit'],
      nl: 'Het account van Piet Smit heeft al de gebruikersnaam ‘sjansen’. → Laat een LearnLinq-beheerder nagaan of dat account klopt en de gegevens daar vrijmaken.',
      en: 'The account of Piet Smit already has the username ‘sjansen’. → Ask a LearnLinq administrator to find out whether that account is right and to free the details there.',
    },
    {
      when: 'an archived account holds the address and the import key',
      given: { 'lms.matches': [matchOf({ state: 'archived', username: 'oud' })] },
      remedy,
      hidden: ['Sanne Jansen', 'zonnehof', 'p-100'],
      nl: 'Een gearchiveerd account op naam van Sanne Jansen heeft al het e-mailadres ‘sanne.jansen@zonnehof.example’ en de koppelsleutel ‘p-100’. → Laat een LearnLinq-beheerder het gearchiveerde account terugzetten als het van dezelfde persoon is, of de gegevens daar vrijmaken.',
      en: 'An archived account in the name of Sanne Jansen already has the e-mail address ‘sanne.jansen@zonnehof.example’ and the import key ‘p-100’. → Ask a LearnLinq administrator to restore the archived account if it is the same person, or to free the details there.',
    },
    {
      when: 'an account without import key but with another name uses the address',
      given: { 'lms.key-holders': [accountOf({ importId: '', name: 'Receptie', username: 'receptie' })] },
      remedy,
    },
    {
      when: 'the same account was found twice: it is told once',
      given: {
        'lms.matches': [matchOf({ state: 'archived' })],
        'lms.key-holders': [accountOf({ state: 'archived' })],
      },
      remedy,
      nl: 'Een gearchiveerd account op naam van Sanne Jansen heeft al de gebruikersnaam ‘sjansen’, het e-mailadres ‘sanne.jansen@zonnehof.example’ en de koppelsleutel ‘p-100’. → Laat een LearnLinq-beheerder het gearchiveerde account terugzetten als het van dezelfde persoon is, of de gegevens daar vrijmaken.',
      en: 'An archived account in the name of Sanne Jansen already has the username ‘sjansen’, the e-mail address ‘sanne.jansen@zonnehof.example’ and the import key ‘p-100’. → Ask a LearnLinq administrator to restore the archived account if it is the same person, or to free the details there.',
    },
    {
      when: 'the holder’s import key lost its zeros: shown, and not taken for the same person',
      given: {
        'hr.record': recordOf({ id: '000123' }),
        'lms.key-holders': [accountOf({ importId: '123', username: 'oud' })],
      },
      remedy,
      hidden: ['000123'],
      nl: 'Het account van Sanne Jansen heeft al het e-mailadres ‘sanne.jansen@zonnehof.example’. De koppelsleutel is daar ‘123’ en in de bron ‘000123’: alleen de nullen aan het begin verschillen. Misschien zijn die in een spreadsheet weggevallen. → Laat een LearnLinq-beheerder nagaan of dat account klopt en de gegevens daar vrijmaken.',
      en: 'The account of Sanne Jansen already has the e-mail address ‘sanne.jansen@zonnehof.example’. The import key is ‘123’ there and ‘000123’ in the source: only the zeros in front differ. A spreadsheet may have dropped them. → Ask a LearnLinq administrator to find out whether that account is right and to free the details there.',
    },
    {
      when: 'two accounts stand in the way',
      given: {
        'lms.key-holders': [
          accountOf({ ...piet, username: 'sjansen' }),
          accountOf({ id: 'a-2', state: 'archived', importId: 'p-300', username: 'oud' }),
        ],
      },
      remedy,
      nl: 'Een gearchiveerd account op naam van Sanne Jansen heeft al het e-mailadres ‘sanne.jansen@zonnehof.example’. Het account van Piet Smit heeft al de gebruikersnaam ‘sjansen’. → Laat een LearnLinq-beheerder het gearchiveerde account terugzetten als het van dezelfde persoon is, of de gegevens daar vrijmaken.',
      en: 'An archived account in the name of Sanne Jansen already has the e-mail address ‘sanne.jansen@zonnehof.example’. The account of Piet Smit already has the username ‘sjansen’. → Ask a LearnLinq administrator to restore the archived account if it is the same person, or to free the details there.',
    },
  ],
  clear: [
    {
      when: 'nobody else holds any of them',
      given: {},
      nl: 'Geen ander account gebruikt deze gebruikersnaam, e-mail of koppelsleutel.',
      en: 'No other account uses this username, e-mail or import key.',
    },
    { when: 'the only holder is the person', given: { 'lms.key-holders': [accountOf()] } },
    {
      when: 'a namesake holds none of them',
      given: { 'lms.matches': [matchOf({ ...piet, name: 'Sanne Jansen' })] },
    },
    {
      when: 'two empty usernames meet: an empty value is no key',
      given: {
        'hr.record': recordOf({ username: '' }),
        'lms.key-holders': [accountOf({ ...piet, username: '' })],
      },
    },
  ],
  'not-applicable': [{ when: 'the source holds nobody', given: { 'hr.record': null } }],
});
