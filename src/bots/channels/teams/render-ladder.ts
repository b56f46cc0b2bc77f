import type { Rung } from '../../channel.ts';
import { ladderLines } from '../ladder-lines.ts';
import { cut, smallLine, type TextLine } from './card.ts';
import type { TeamsWords } from './teams-words.ts';

/** Every step that was looked at, small and apart from the answer. */
export const renderLadder = (ladder: readonly Rung[], words: TeamsWords): readonly TextLine[] =>
  ladderLines(ladder, words).map(({ lead, text, takes }, index) => {
    const line = smallLine(lead, cut(text, takes));
    return index === 0 ? { ...line, separator: true, spacing: 'Medium' } : { ...line, spacing: 'Small' };
  });
