import type { Language } from '../../../diagnostics/model.ts';
import type { Rung } from '../../channel.ts';

/** What only Teams needs to say; the conversation's own sentences stand in `wording/`. */
export interface TeamsWords {
  /** Never the colour or the sign alone. */
  readonly states: Readonly<Record<Rung['state'], string>>;
  readonly shortened: string;
  readonly moreChoices: string;
  readonly press: string;
  readonly looking: (done: number, of: number) => string;
  readonly taken: string;
  readonly notYours: string;
  readonly inOurChat: string;
  /** What is asked is only for who has such a chat. */
  readonly chatFirst: string;
  /** For a client that shows no cards of this version. */
  readonly tooOld: string;
}

const nl: TeamsWords = {
  states: {
    passed: 'In orde',
    cause: 'Oorzaak',
    'not-applicable': 'Speelt niet',
    'could-not-check': 'Niet kunnen controleren',
    crashed: 'Vastgelopen',
  },
  shortened: 'Dit antwoord was te lang voor Teams; ik heb het ingekort.',
  moreChoices: 'Er zijn meer keuzes dan hier passen. Typ wat je bedoelt.',
  press: 'Je kunt ook het nummer typen:',
  looking: (done, of) => `Ik kijk in LearnLinq en in de HR-bron… (${done} van ${of})`,
  taken: 'Ik ga ermee aan de slag.',
  notYours: 'Deze vraag is van iemand anders. Stel je eigen vraag in een chat met mij alleen.',
  inOurChat: 'Ik antwoord je in onze chat, daar leest niemand mee.',
  chatFirst: 'Open eerst een chat met mij alleen en vraag het hier dan nog eens.',
  tooOld: 'Werk Teams bij om dit bericht van Loket te lezen.',
};

const en: TeamsWords = {
  states: {
    passed: 'Fine',
    cause: 'Cause',
    'not-applicable': 'Does not apply',
    'could-not-check': 'Could not check',
    crashed: 'Failed',
  },
  shortened: 'This answer was too long for Teams, so I shortened it.',
  moreChoices: 'There are more choices than fit here. Type what you mean.',
  press: 'You can also type the number:',
  looking: (done, of) => `Looking in LearnLinq and the HR source… (${done} of ${of})`,
  taken: 'I am on it.',
  notYours: 'This question is somebody else’s. Ask your own in a chat with me alone.',
  inOurChat: 'I will answer you in our chat, where nobody reads along.',
  chatFirst: 'First open a chat with me alone, then ask it here once more.',
  tooOld: 'Update Teams to read this message from Loket.',
};

export const teamsWords: Record<Language, TeamsWords> = { nl, en };
