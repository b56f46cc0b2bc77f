import type { Language } from '../../../diagnostics/model.ts';

interface LookedWords {
  readonly found: string;
  readonly foundNothing: string;
  readonly lookedAt: (moment: string) => string;
  readonly again: string;
  readonly looking: string;
  readonly againAt: (moment: string) => string;
  readonly same: string;
  readonly changed: string;
  readonly before: string;
  readonly now: string;
  readonly notThere: string;
  readonly whichOne: string;
  readonly verdicts: Readonly<Record<'solved' | 'not-yet' | 'not-checked' | 'nothing-to-see', string>>;
  readonly notLooked: string;
}

const nl: LookedWords = {
  found: 'Wat Loket heeft nagekeken',
  foundNothing: 'Bij dit ticket is niets in de systemen nagekeken.',
  lookedAt: (moment) => `Nagekeken op ${moment}`,
  again: 'Kijk opnieuw in de systemen',
  looking: 'Ik kijk in de systemen…',
  againAt: (moment) => `Opnieuw nagekeken op ${moment}`,
  same: 'Alles is nog zoals toen het ticket werd geopend.',
  changed: 'Anders dan toen het ticket werd geopend',
  before: 'Eerst',
  now: 'Nu',
  notThere: 'niet nagekeken',
  whichOne: 'Er passen meer mensen bij. Wie is het?',
  verdicts: {
    solved: 'Volgens de systemen is het opgelost.',
    'not-yet': 'Volgens de systemen is het nog niet opgelost.',
    'not-checked': 'Niet alles was te lezen, dus dit zegt nog niets.',
    'nothing-to-see': 'In de systemen was niets mis, dus daaraan is niet te zien of het werkt.',
  },
  notLooked: 'Dit kan niet opnieuw worden nagekeken.',
};

const en: LookedWords = {
  found: 'What Loket checked',
  foundNothing: 'Nothing was looked up in the systems for this ticket.',
  lookedAt: (moment) => `Looked up on ${moment}`,
  again: 'Look in the systems again',
  looking: 'I am looking in the systems…',
  againAt: (moment) => `Looked up again on ${moment}`,
  same: 'Everything is still as it was when the ticket was opened.',
  changed: 'Different from when the ticket was opened',
  before: 'Then',
  now: 'Now',
  notThere: 'not checked',
  whichOne: 'More than one person fits. Who is it?',
  verdicts: {
    solved: 'The systems say that it is solved.',
    'not-yet': 'The systems say that it is not solved yet.',
    'not-checked': 'Not everything could be read, so this says nothing yet.',
    'nothing-to-see': 'Nothing was wrong in the systems, so they cannot show whether it works.',
  },
  notLooked: 'This cannot be looked up again.',
};

/** The texts of what was found in the systems, then and now. */
export const lookedWords: Readonly<Record<Language, LookedWords>> = { nl, en };
