import { absentFromSource } from '../../../../src/diagnostics/checks/learnlinq/absent-from-source.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { describeCheck } from '../../../fixtures/check-cases.ts';

const remedy = { by: 'source-owner', lookAgain: 'after-next-sync' } as const;

describeCheck(absentFromSource, {
  cause: [
    {
      when: 'the source was read and holds no such address',
      given: { 'hr.record': null },
      remedy,
      hidden: ['sanne.jansen', 'zonnehof.example'],
      nl: 'In Personeelsplein staat niemand met het e-mailadres ‘sanne.jansen@zonnehof.example’. → Voeg deze persoon toe in Personeelsplein, of geef me de gegevens zoals ze daar staan.',
      en: 'Personeelsplein holds nobody with the e-mail address ‘sanne.jansen@zonnehof.example’. → Add this person in Personeelsplein, or give me the details as they stand there.',
    },
    {
      when: 'a name was asked for',
      given: { 'hr.record': null, 'person.wish': { is: 'name', text: 'Sanne Jansen' } },
      remedy,
      hidden: ['Sanne Jansen'],
      nl: 'In Personeelsplein staat niemand met de naam ‘Sanne Jansen’. → Voeg deze persoon toe in Personeelsplein, of geef me de gegevens zoals ze daar staan.',
      en: 'Personeelsplein holds nobody with the name ‘Sanne Jansen’. → Add this person in Personeelsplein, or give me the details as they stand there.',
    },
    {
      when: 'the asker is not in the source',
      given: { 'hr.record': null, 'person.wish': { is: 'self' } },
      remedy,
      nl: 'In Personeelsplein staat niemand met jouw e-mailadres. → Laat nakijken of je in Personeelsplein staat, en met welk e-mailadres.',
      en: 'Personeelsplein holds nobody with your e-mail address. → Ask whether you are in Personeelsplein, and under which e-mail address.',
    },
    {
      when: 'only an archived account is left',
      given: { 'hr.record': null, 'lms.matches': [matchOf({ state: 'archived' })] },
      remedy,
    },
    {
      when: 'only part of a name fits an account',
      given: { 'hr.record': null, 'lms.matches': [matchOf({}, 'partial')] },
      remedy,
    },
  ],
  clear: [
    {
      when: 'the source holds the person',
      given: {},
      nl: 'Gevonden in Personeelsplein.',
      en: 'Found in Personeelsplein.',
    },
  ],
  'not-applicable': [
    {
      when: 'the source holds nobody but LearnLinq does: then that is what is told',
      given: { 'hr.record': null, 'lms.matches': [matchOf()] },
    },
  ],
});
