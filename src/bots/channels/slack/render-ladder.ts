import type { types } from '@slack/bolt';
import type { Rung } from '../../channel.ts';
import { cut, small } from './blocks.ts';
import type { SlackWords } from './slack-words.ts';

const signs = {
  passed: '✅',
  cause: '⛔',
  'not-applicable': '➖',
  'could-not-check': '❔',
  crashed: '⚠️',
} as const;

/** Steps that say something of their own have a line each; so many of them, and so long. */
const linesTake = 20;
const lineTakes = 240;

/** Every step that was looked at, with a sign and a word; what is fine or does not apply is one line together. */
export function renderLadder(ladder: readonly Rung[], words: SlackWords): readonly types.KnownBlock[] {
  if (ladder.length === 0) return [];
  const telling = ladder.filter(({ state }) => state !== 'passed' && state !== 'not-applicable');
  return [
    { type: 'divider' },
    ...telling.slice(0, linesTake).map((rung) => small(cut(sayRung(rung, words), lineTakes))),
    ...(telling.length > linesTake ? [small(words.shortened)] : []),
    ...together(ladder, 'passed', words),
    ...together(ladder, 'not-applicable', words),
  ];
}

function sayRung({ state, title, text, evidence }: Rung, words: SlackWords): string {
  const read = evidence.map((each) => `${each.source}, ${each.read}`).join('; ');
  const where = read === '' ? '' : ` (${read})`;
  // What a cause comes to is said in the reply already.
  return `${signs[state]} ${words.states[state]}: ${title}${state === 'cause' ? '' : `. ${text}`}${where}`;
}

function together(
  ladder: readonly Rung[],
  state: 'passed' | 'not-applicable',
  words: SlackWords,
): readonly types.KnownBlock[] {
  const titles = ladder.filter((rung) => rung.state === state).map(({ title }) => title);
  if (titles.length === 0) return [];
  return [small(cut(`${signs[state]} ${words.states[state]} (${titles.length}): ${titles.join('; ')}`, 600))];
}
