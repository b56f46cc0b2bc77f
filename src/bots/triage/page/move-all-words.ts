import type { Language } from '../../../diagnostics/model.ts';

interface MoveAllWords {
  readonly title: (count: number) => string;
  readonly hint: string;
  readonly text: Readonly<Record<Language, string>>;
  readonly answer: string;
  readonly solve: string;
  readonly decline: string;
  readonly assign: string;
  readonly give: string;
}

export const moveAllWords: Readonly<Record<Language, MoveAllWords>> = {
  nl: {
    title: (count) => `Alle ${count} tegelijk`,
    hint: 'Iedereen met dezelfde oorzaak krijgt dit, in de eigen taal. Noem dus niemand bij naam.',
    text: { nl: 'Bericht in het Nederlands', en: 'Bericht in het Engels' },
    answer: 'Stuur naar iedereen',
    solve: 'Sluit alles als opgelost (aangenomen)',
    decline: 'Wijs alles af',
    assign: 'Geef aan een collega',
    give: 'Geef',
  },
  en: {
    title: (count) => `All ${count} at once`,
    hint: 'Everybody with the same cause gets this, in their own language. So do not name anybody.',
    text: { nl: 'Message in Dutch', en: 'Message in English' },
    answer: 'Send to everybody',
    solve: 'Close all as solved (assumed)',
    decline: 'Decline all',
    assign: 'Give to a colleague',
    give: 'Give',
  },
};
