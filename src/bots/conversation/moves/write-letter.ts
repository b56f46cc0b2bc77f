import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { type LetterWish, purposeOf } from '../../letters/letter-purpose.ts';
import { letterWords } from '../../letters/letter-words.ts';
import { writeLetter } from '../../letters/write-letter.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import { look } from './look.ts';
import { keep, tell } from './tell.ts';

/** What is sent on rests on what the systems say now, so they are read once more. */
export const askLetter = (state: State, wish: LetterWish): Next =>
  look(state, state.open?.choice ?? null, purposeOf(wish));

/** The letter as it can be sent on; where there is nothing for this reader any more, that is told instead. */
export function tellLetter(state: State, setting: Setting, report: Report, wish: LetterWish): Next {
  const letter = writeLetter(report, wish.reader, wish.language);
  if (letter === null) return tell(state, setting, report, 'changed');
  const words = letterWords[state.language];
  const other = wish.language === 'nl' ? 'en' : 'nl';
  const text = [words.lead, letter.subject, letter.text].join('\n\n');
  return say(keep(state, report), setting, text, {
    buttons: [
      [words.inLanguage[other], { is: 'letter', reader: wish.reader, language: other }],
      [wording[state.language].button.lookAgain, { is: 'look-again' }],
    ],
  });
}
