import { alreadyPresent } from '../../../../src/diagnostics/checks/learnlinq/already-present.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';
import { recordOf } from '../../../fixtures/record.ts';

const remedy = { by: 'flow', flow: 'cannot-log-in' } as const;

describeCheck(alreadyPresent, {
  cause: [
    {
      when: 'the account is there, exactly as in the source',
      given: { 'lms.matches': [matchOf()] },
      remedy,
      hidden: ['sjansen', 'sanne.jansen', 'zonnehof'],
      nl: 'Er is al een account: gebruikersnaam ‘sjansen’ en e-mail ‘sanne.jansen@zonnehof.example’. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already: username ‘sjansen’ and e-mail ‘sanne.jansen@zonnehof.example’. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'the account has another username and address, but the same import key',
      given: {
        'lms.key-holders': [accountOf({ username: 'jansen.s', email: 's.devries@zonnehof.example' })],
      },
      remedy,
      hidden: ['jansen.s', 's.devries', 'sjansen', 'zonnehof'],
      nl: 'Er is al een account, met andere gegevens dan in de bron: gebruikersnaam is ‘jansen.s’ in LearnLinq en ‘sjansen’ in de bron; e-mail is ‘s.devries@zonnehof.example’ in LearnLinq en ‘sanne.jansen@zonnehof.example’ in de bron. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already, with other details than in the source: username is ‘jansen.s’ in LearnLinq and ‘sjansen’ in the source; e-mail is ‘s.devries@zonnehof.example’ in LearnLinq and ‘sanne.jansen@zonnehof.example’ in the source. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'the address in LearnLinq hides a no-break space',
      given: { 'lms.matches': [matchOf({ email: 'sanne.jansen@zonnehof.example\u00A0' }, 'normalised')] },
      remedy,
      nl: 'Er is al een account, met andere gegevens dan in de bron: e-mail is ‘sanne.jansen@zonnehof.example‹U+00A0›’ in LearnLinq en ‘sanne.jansen@zonnehof.example’ in de bron. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already, with other details than in the source: e-mail is ‘sanne.jansen@zonnehof.example‹U+00A0›’ in LearnLinq and ‘sanne.jansen@zonnehof.example’ in the source. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'an account made by hand has no import key, but the same address and a name that looks the same',
      given: { 'lms.matches': [matchOf({ importId: null, username: 'sanne', name: 'SANNE  JANSEN' })] },
      remedy,
    },
    {
      when: 'the source has no address while the account has',
      given: {
        'hr.record': recordOf({ email: null }),
        'lms.key-holders': [accountOf()],
      },
      remedy,
      nl: 'Er is al een account, met andere gegevens dan in de bron: e-mail is ‘sanne.jansen@zonnehof.example’ in LearnLinq en leeg in de bron. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already, with other details than in the source: e-mail is ‘sanne.jansen@zonnehof.example’ in LearnLinq and empty in the source. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'the account is there but its access ended yesterday',
      given: { 'lms.matches': [matchOf({ accessUntil: '2026-11-17' })] },
      remedy,
      hidden: ['sjansen', 'zonnehof'],
      nl: 'Er is al een account (gebruikersnaam ‘sjansen’ en e-mail ‘sanne.jansen@zonnehof.example’), maar de toegang liep tot en met 17 november 2026. → Klopt de einddatum niet? Pas die dan aan in de HR-bron.',
      en: 'There is an account already (username ‘sjansen’ and e-mail ‘sanne.jansen@zonnehof.example’), but its access ended after 17 November 2026. → Is that end date wrong? Then correct it in the HR source.',
    },
    {
      when: 'today is the last day with access: the account still works',
      given: { 'lms.matches': [matchOf({ accessUntil: '2026-11-18' })] },
      remedy,
      nl: 'Er is al een account: gebruikersnaam ‘sjansen’ en e-mail ‘sanne.jansen@zonnehof.example’. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already: username ‘sjansen’ and e-mail ‘sanne.jansen@zonnehof.example’. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'one account has ended and another works: the working one is told',
      given: {
        'lms.matches': [matchOf({ accessUntil: '2026-01-01' }), matchOf({ id: 'a-2', username: 'sanne' })],
      },
      remedy,
      nl: 'Er is al een account, met andere gegevens dan in de bron: gebruikersnaam is ‘sanne’ in LearnLinq en ‘sjansen’ in de bron. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already, with other details than in the source: username is ‘sanne’ in LearnLinq and ‘sjansen’ in the source. → No new account is needed: see whether logging in works with these details.',
    },
    {
      when: 'the source holds nobody, yet an account fits the question',
      given: { 'hr.record': null, 'lms.matches': [matchOf({ importId: null })] },
      remedy,
      hidden: ['sjansen', 'zonnehof'],
      nl: 'Er is al een account (gebruikersnaam ‘sjansen’ en e-mail ‘sanne.jansen@zonnehof.example’), al staat deze persoon niet in de bron. → Een nieuw account is niet nodig: kijk of inloggen lukt met deze gegevens.',
      en: 'There is an account already (username ‘sjansen’ and e-mail ‘sanne.jansen@zonnehof.example’), although this person is not in the source. → No new account is needed: see whether logging in works with these details.',
    },
  ],
  clear: [
    {
      when: 'nothing was found',
      given: {},
      nl: 'Er is nog geen actief account.',
      en: 'There is no active account yet.',
    },
    { when: 'the only account is archived', given: { 'lms.matches': [matchOf({ state: 'archived' })] } },
    {
      when: 'a namesake has an account under another import key',
      given: { 'lms.matches': [matchOf({ importId: 'p-200' })] },
    },
    {
      when: 'another name uses the same address without an import key',
      given: { 'lms.matches': [matchOf({ importId: '', name: 'Piet de Boer' })] },
    },
    {
      when: 'the source holds nobody and only part of a name fits',
      given: { 'hr.record': null, 'lms.matches': [matchOf({}, 'partial')] },
    },
  ],
});
