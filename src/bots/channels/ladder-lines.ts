import type { Rung } from '../channel.ts';

/** What a channel says of a state, and that not all steps are shown. */
interface LadderWords {
  readonly states: Readonly<Record<Rung['state'], string>>;
  readonly shortened: string;
}

/** A sign and a word, then what there is to say; `takes`: so many characters of it are shown. */
export interface LadderLine {
  readonly lead: string;
  readonly text: string;
  readonly takes: number;
}

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

/** Every step that was looked at; what is fine or does not apply is one line together. */
export function ladderLines(ladder: readonly Rung[], words: LadderWords): readonly LadderLine[] {
  const telling = ladder.filter(({ state }) => state !== 'passed' && state !== 'not-applicable');
  return [
    ...telling.slice(0, linesTake).map((rung) => sayRung(rung, words)),
    ...(telling.length > linesTake ? [{ lead: words.shortened, text: '', takes: lineTakes }] : []),
    ...together(ladder, 'passed', words),
    ...together(ladder, 'not-applicable', words),
  ];
}

function sayRung({ state, title, text, evidence }: Rung, words: LadderWords): LadderLine {
  const read = evidence.map((each) => `${each.source}, ${each.read}`).join('; ');
  const where = read === '' ? '' : ` (${read})`;
  // What a cause comes to is said in the reply already.
  const said = `${title}${state === 'cause' ? '' : `. ${text}`}${where}`;
  return { lead: `${signs[state]} ${words.states[state]}: `, text: said, takes: lineTakes };
}

function together(
  ladder: readonly Rung[],
  state: 'passed' | 'not-applicable',
  words: LadderWords,
): readonly LadderLine[] {
  const titles = ladder.filter((rung) => rung.state === state).map(({ title }) => title);
  if (titles.length === 0) return [];
  const lead = `${signs[state]} ${words.states[state]} (${titles.length}): `;
  return [{ lead, text: titles.join('; '), takes: togetherTakes }];
}
