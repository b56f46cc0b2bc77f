import type { types } from '@slack/bolt';
import type { Rung } from '../../channel.ts';
import { ladderLines } from '../ladder-lines.ts';
import { cut, small } from './blocks.ts';
import type { SlackWords } from './slack-words.ts';

/** Every step that was looked at, small and below a line. */
export const renderLadder = (ladder: readonly Rung[], words: SlackWords): readonly types.KnownBlock[] =>
  ladder.length === 0
    ? []
    : [
        { type: 'divider' },
        ...ladderLines(ladder, words).map(({ lead, text, takes }) => small(cut(lead + text, takes))),
      ];
