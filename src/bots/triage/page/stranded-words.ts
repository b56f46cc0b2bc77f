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
      forget: (ticket) => `Verzoek om ticket ${ticket} te wissen`,
    },
    why: (problem) => `reden: ${problem}`,
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
      forget: (ticket) => `Request to erase ticket ${ticket}`,
    },
    why: (problem) => `reason: ${problem}`,
    again: 'Send again',
    notSent: 'That did not work. Reload the page and try again.',
  },
};
