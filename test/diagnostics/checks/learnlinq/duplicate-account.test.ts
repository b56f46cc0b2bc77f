import { duplicateAccount } from '../../../../src/diagnostics/checks/learnlinq/duplicate-account.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;
const fed = accountOf({ results: 1 });
const old = accountOf({ id: 'a-2', importId: 'p-001', username: 'jansens', results: 12 });

describeCheck(duplicateAccount, {
  cause: [
    {
      when: 'the import key changed in the source',
      given: {
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(old), matchOf(fed)],
      },
      remedy,
      hidden: ['sjansen', 'jansens'],
      ofOthers: ['jansens'],
      nl: 'Deze persoon heeft 2 accounts. Account ‘sjansen’ komt uit de bron en heeft 1 resultaat. Account ‘jansens’ komt niet (meer) uit de bron en heeft 12 resultaten; anders dan in de bron: koppelsleutel en gebruikersnaam. → Laat in de HR-bron nakijken of er iets is gewijzigd aan de koppelsleutel en de gebruikersnaam. Ik voeg accounts nooit zelf samen: een LearnLinq-beheerder beslist welk account blijft, liefst het account met de resultaten.',
      en: 'This person has 2 accounts. Account ‘sjansen’ comes from the source and has 1 result. Account ‘jansens’ does not come from the source (any more) and has 12 results; not as in the source: import key and username. → Ask whether the HR source changed the import key and the username. I never merge accounts myself: a LearnLinq administrator decides which one stays, preferably the one with the results.',
    },
    {
      when: 'the source holds the person twice',
      given: {
        'hr.matches': [
          { how: 'exact', record: recordOf() },
          { how: 'exact', record: recordOf({ id: 'p-001' }) },
        ],
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(fed), matchOf({ ...old, username: 'sjansen' })],
      },
      remedy,
      nl: 'Deze persoon heeft 2 accounts. Account ‘sjansen’ komt uit de bron en heeft 1 resultaat. Account ‘sjansen’ komt uit de bron onder een andere koppelsleutel en heeft 12 resultaten; anders dan in de bron: koppelsleutel. → Laat in de HR-bron nakijken of er iets is gewijzigd aan de koppelsleutel. Ik voeg accounts nooit zelf samen: een LearnLinq-beheerder beslist welk account blijft, liefst het account met de resultaten.',
    },
    {
      when: 'the import key lost its zeros',
      given: {
        'hr.record': recordOf({ id: '000123' }),
        'lms.own-accounts': [accountOf({ importId: '000123' })],
        'lms.matches': [matchOf({ importId: '000123' }), matchOf({ ...old, importId: '123' })],
      },
      remedy,
      nl: 'Deze persoon heeft 2 accounts. Account ‘sjansen’ komt uit de bron en heeft 0 resultaten. Account ‘jansens’ komt niet (meer) uit de bron en heeft 12 resultaten; anders dan in de bron: koppelsleutel en gebruikersnaam (van de koppelsleutel alleen de nullen aan het begin). → Laat in de HR-bron nakijken of er iets is gewijzigd aan de koppelsleutel en de gebruikersnaam. Ik voeg accounts nooit zelf samen: een LearnLinq-beheerder beslist welk account blijft, liefst het account met de resultaten.',
    },
    {
      when: 'one was made by hand: nothing of it changed',
      given: {
        'lms.own-accounts': [fed, accountOf({ id: 'a-3', importId: null })],
        'lms.matches': [matchOf({ id: 'a-3', importId: null }), matchOf(fed)],
      },
      remedy,
      en: 'This person has 2 accounts. Account ‘sjansen’ comes from the source and has 1 result. Account ‘sjansen’ comes from the source and has 0 results. → Ask whether this person stands twice in the HR source. I never merge accounts myself: a LearnLinq administrator decides which one stays, preferably the one with the results.',
    },
    {
      when: 'neither of them comes from the source',
      given: {
        'hr.record': null,
        'hr.matches': [],
        'lms.own-accounts': [accountOf({ importId: 'p-002' }), old],
        'lms.matches': [matchOf({ importId: 'p-002' }), matchOf(old)],
      },
      remedy,
    },
    {
      when: 'the second one holds the username and was found by it',
      given: {
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(fed)],
        'lms.key-holders': [accountOf({ id: 'a-2', importId: 'p-001', email: 's.jansen@zonnehof.example' })],
      },
      remedy,
    },
  ],
  clear: [
    {
      when: 'there is one',
      given: { 'lms.own-accounts': [fed], 'lms.matches': [matchOf(fed)] },
      nl: 'Deze persoon heeft één account.',
      en: 'This person has one account.',
    },
    {
      when: 'somebody of the same name has another address and username',
      given: {
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(fed), matchOf({ ...old, email: 's2@zonnehof.example' })],
      },
    },
    {
      when: 'somebody else shares the address',
      given: {
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(fed), matchOf({ ...old, name: 'Piet Smit' })],
      },
    },
    {
      when: 'the other one is archived',
      given: {
        'lms.own-accounts': [fed],
        'lms.matches': [matchOf(fed), matchOf({ ...old, state: 'archived' })],
      },
    },
  ],
  'not-applicable': [{ when: 'there is no account', given: {} }],
});
