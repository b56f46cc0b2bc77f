import type { Rung } from '../../channel.ts';
import { cut, smallLine, type TextLine } from './card.ts';
import type { TeamsWords } from './teams-words.ts';

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
const togetherTakes = 600;

/** Every step that was looked at, with a sign and a word; what is fine or does not apply is one line together. */
export function renderLadder(ladder: readonly Rung[], words: TeamsWords): readonly TextLine[] {
  const telling = ladder.filter(({ state }) => state !== 'passed' && state !== 'not-applicable');
  const lines = [
    ...telling.slice(0, linesTake).map((rung) => sayRung(rung, words)),
    ...(telling.length > linesTake ? [smallLine(words.shortened, '')] : []),
    ...together(ladder, 'passed', words),
    ...together(ladder, 'not-applicable', words),
  ];
  return lines.map((each, index) =>
    index === 0 ? { ...each, separator: true, spacing: 'Medium' } : { ...each, spacing: 'Small' },
  );
}

function sayRung({ state, title, text, evidence }: Rung, words: TeamsWords): TextLine {
  const read = evidence.map((each) => `${each.source}, ${each.read}`).join('; ');
  const where = read === '' ? '' : ` (${read})`;
  // What a cause comes to is said in the reply already.
  const said = `${title}${state === 'cause' ? '' : `. ${text}`}${where}`;
  return smallLine(`${signs[state]} ${words.states[state]}: `, cut(said, lineTakes));
}

function together(
  ladder: readonly Rung[],
  state: 'passed' | 'not-applicable',
  words: TeamsWords,
): readonly TextLine[] {
  const titles = ladder.filter((rung) => rung.state === state).map(({ title }) => title);
  if (titles.length === 0) return [];
  const first = `${signs[state]} ${words.states[state]} (${titles.length}): `;
  return [smallLine(first, cut(titles.join('; '), togetherTakes))];
}
