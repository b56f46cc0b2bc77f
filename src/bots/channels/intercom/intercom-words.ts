import type { Language } from '../../../diagnostics/model.ts';

/** What only Intercom needs to say; the conversation's own sentences stand in `wording/`. */
export const intercomWords = {
  nl: {
    shortened: 'Dit antwoord was te lang voor dit venster; ik heb het ingekort.',
    moreChoices: 'Er zijn meer keuzes dan hier passen. Typ wat je bedoelt.',
    notSaid: 'Loket wilde dit net antwoorden. De klant heeft het niet gezien, want jij hebt het gesprek.',
  },
  en: {
    shortened: 'This answer was too long for this window, so I shortened it.',
    moreChoices: 'There are more choices than fit here. Type what you mean.',
    notSaid:
      'Loket was about to answer this. The customer has not seen it, because you have the conversation.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;
