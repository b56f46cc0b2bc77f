import type { Language } from '../../../diagnostics/model.ts';
import type { StrandedRow } from '../stranded-row.ts';

interface StrandedWords {
  readonly title: string;
  readonly desks: Readonly<Record<StrandedRow['desk'], string>>;
  readonly what: Readonly<Record<StrandedRow['kind'], (ticket: number) => string>>;
  readonly why: (problem: string) => string;
  readonly again: string;
  readonly notSent: string;
}

const problems: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    'no-mail-server': 'er is geen mailserver ingesteld',
    'not-connected': 'deze afdeling is niet meer gekoppeld',
    'no-key-attribute': 'in Intercom ontbreekt het veld voor het kenmerk',
    unreachable: 'het systeem daar reageert niet',
    failed: 'het systeem daar reageert niet',
    'too-slow': 'het systeem daar reageert te laat',
    'maybe-sent': 'niet zeker of het is aangekomen',
    'not-there': 'het is daar niet te vinden',
    'no-amount': 'er staat niet in hoeveel licenties erbij moeten',
    'maximum-has-moved': 'het maximum in LearnLinq is intussen veranderd',
    'takes-no-answers': 'LearnLinq kan hier niets mee',
    unknown: 'onbekend',
  },
  en: {
    'no-mail-server': 'no mail server is set up',
    'not-connected': 'this desk is no longer connected',
    'no-key-attribute': 'the attribute for the key is missing in Intercom',
    unreachable: 'the system there does not respond',
    failed: 'the system there does not respond',
    'too-slow': 'the system there responds too late',
    'maybe-sent': 'not sure whether it arrived',
    'not-there': 'it cannot be found there',
    'no-amount': 'it does not say how many licences to add',
    'maximum-has-moved': 'the maximum in LearnLinq has changed meanwhile',
    'takes-no-answers': 'LearnLinq can do nothing with it',
    unknown: 'unknown',
  },
};

/** A problem while looking whether it is there is told as the problem itself. */
const known = (language: Language, problem: string): string =>
  problems[language][problem.replace(/^look-up /u, '')] ??
  `${{ nl: 'foutcode', en: 'error code' }[language]} ${problem}`;

/** What agents read of what reached no desk outside. */
export const strandedWords: Readonly<Record<Language, StrandedWords>> = {
  nl: {
    title: 'Niet aangekomen',
    desks: {
      support: 'Support',
      development: 'Development',
      consultancy: 'Consultancy',
      licences: 'Licenties',
    },
    what: {
      ticket: (ticket) => `Ticket ${ticket}`,
      answer: (ticket) => `Antwoord bij ticket ${ticket}`,
      decided: (ticket) => `Afloop van ticket ${ticket}`,
      forget: (ticket) => `Verzoek om ticket ${ticket} te wissen`,
    },
    why: (problem) => `reden: ${known('nl', problem)}`,
    again: 'Stuur opnieuw',
    notSent: 'Dat lukte niet. Vernieuw de pagina en probeer het nog eens.',
  },
  en: {
    title: 'Not delivered',
    desks: {
      support: 'Support',
      development: 'Development',
      consultancy: 'Consultancy',
      licences: 'Licences',
    },
    what: {
      ticket: (ticket) => `Ticket ${ticket}`,
      answer: (ticket) => `Answer to ticket ${ticket}`,
      decided: (ticket) => `Outcome of ticket ${ticket}`,
      forget: (ticket) => `Request to erase ticket ${ticket}`,
    },
    why: (problem) => `reason: ${known('en', problem)}`,
    again: 'Send again',
    notSent: 'That did not work. Reload the page and try again.',
  },
};
