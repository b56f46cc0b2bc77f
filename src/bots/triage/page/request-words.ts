import type { Language } from '../../../diagnostics/model.ts';
import { enumerate } from '../../../diagnostics/words/enumerate.ts';
import { saySeats } from '../../wording/say-seats.ts';
import type { RequestView } from '../request-view.ts';

type Person = RequestView['steps'][number]['people'][number];
type Sum = NonNullable<RequestView['sum']>;

interface RequestWords {
  readonly title: string;
  readonly states: Readonly<Record<RequestView['state'], string>>;
  readonly sum: (sum: Sum) => string;
  readonly nobody: string;
  readonly step: (needed: number, of: number) => string;
  readonly says: Readonly<Record<Person['says'], string>>;
  readonly waitsFor: (names: string) => string;
}

const words: Readonly<Record<Language, RequestWords>> = {
  nl: {
    title: 'Aanvraag',
    states: {
      'awaiting-approval': 'wacht op akkoord',
      approved: 'goedgekeurd',
      refused: 'afgewezen',
      expired: 'verlopen',
      withdrawn: 'ingetrokken',
    },
    sum: ({ waiting, free, freeable }) => `${waiting} wachten, ${free} vrij, ${freeable} eerst vrij te maken`,
    nobody: 'Niemand hoeft akkoord te geven.',
    step: (needed, of) => `${needed} van ${of} nodig`,
    says: {
      approved: 'akkoord',
      refused: 'niet akkoord',
      awaited: 'wordt gevraagd',
      silent: 'zei nog niets',
    },
    waitsFor: (names) => `wacht op ${names}`,
  },
  en: {
    title: 'Request',
    states: {
      'awaiting-approval': 'waiting for approval',
      approved: 'approved',
      refused: 'declined',
      expired: 'expired',
      withdrawn: 'withdrawn',
    },
    sum: ({ waiting, free, freeable }) => `${waiting} waiting, ${free} free, ${freeable} to be freed first`,
    nobody: 'Nobody has to approve.',
    step: (needed, of) => `${needed} of ${of} needed`,
    says: {
      approved: 'approves',
      refused: 'does not approve',
      awaited: 'is asked',
      silent: 'said nothing yet',
    },
    waitsFor: (names) => `waiting for ${names}`,
  },
};
export const requestWords = words;

/** In one line: how many, and where it stands. */
export function sayRequest({ amount, state, steps }: RequestView, language: Language): string {
  const said = words[language];
  const awaited = steps.flatMap(({ people }) => people.filter(({ says }) => says === 'awaited'));
  const names = enumerate(
    awaited.map(({ name }) => name),
    language,
  );
  return `${saySeats(amount, language)} · ${awaited.length > 0 ? said.waitsFor(names) : said.states[state]}`;
}
