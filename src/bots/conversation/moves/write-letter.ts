import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { type LetterWish, purposeOf } from '../../letters/letter-purpose.ts';
import { letterWords } from '../../letters/letter-words.ts';
import { writeLetter } from '../../letters/write-letter.ts';
import { splitAtBreaks } from '../../split-at-breaks.ts';
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
  const [first = '', ...more] = splitAtBreaks(`${letter.subject}\n\n${letter.text}`, isOneMessage);
  const pieces = [`${words.lead(more.length + 1)}\n\n${first}`, ...more];
  const last = pieces.at(-1) ?? '';
  const before = pieces.slice(0, -1).reduce<Next>(
    ([kept, said], piece) => {
      const [next, effects] = say(kept, setting, piece);
      return [next, [...said, ...effects]];
    },
    [keep(state, report), []],
  );
  const [told, effects] = say(before[0], setting, last, {
    letter: { subject: letter.subject, text: letter.text },
    buttons: [
      [words.inLanguage[other], { is: 'letter', reader: wish.reader, language: other }],
      [wording[state.language].button.lookAgain, { is: 'look-again' }],
    ],
  });
  return [told, [...before[1], ...effects]];
}

/** What every channel shows whole, its first line included: Teams takes the least, in characters and in lines. */
const isOneMessage = (text: string): boolean => text.length <= 4_500 && text.split('\n').length <= 90;
