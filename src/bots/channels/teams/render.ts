import type { Language } from '../../../diagnostics/model.ts';
import type { Reply } from '../../channel.ts';
import { cutAtBreak } from '../cut-at-break.ts';
import {
  cardOf,
  cut,
  limits,
  line,
  type Press,
  type PressRow,
  type TeamsMessage,
  type TextLine,
} from './card.ts';
import { renderLadder } from './render-ladder.ts';
import { type TeamsWords, teamsWords } from './teams-words.ts';

/** One card for a reply. Whose buttons these are is filled in when it is sent. */
export function render(said: Reply): TeamsMessage {
  const words = teamsWords[said.language];
  // A card without a word cannot be seen.
  const text = said.text.trim() || '…';
  return {
    summary: cut(text.replace(/\s+/gu, ' '), limits.summary),
    card: cardOf(said.language, words.tooOld, [
      ...textLines(text, words),
      ...renderLadder(said.ladder, words),
      ...pressRows(said, words),
    ]),
  };
}

/** A line each, because a text run knows no line break; an empty line becomes room. */
function textLines(text: string, words: TeamsWords): readonly TextLine[] {
  const all = cutAtBreak(text, limits.text).split(/\r?\n/u);
  const kept = all.slice(0, limits.lines);
  const whole = kept.length === all.length && text.length <= limits.text;
  const lines = kept.flatMap((each, index) =>
    each.trim() === ''
      ? []
      : [line(each, { spacing: kept[index - 1]?.trim() === '' ? 'Medium' : index === 0 ? 'None' : 'Small' })],
  );
  return whole ? lines : [...lines, line(words.shortened, { spacing: 'Medium' })];
}

/** A label that does not fit on its button stands in full above it, with the number that may be typed. */
function pressRows({ buttons, language }: Reply, words: TeamsWords): readonly (TextLine | PressRow)[] {
  const shown = buttons.slice(0, limits.row * limits.rows);
  const tooLong = shown.some(({ label }) => label.length > limits.title);
  const list = shown.map(({ label }, index) =>
    line(cut(`${index + 1}. ${label}`, limits.label), { spacing: 'Small' }),
  );
  return [
    ...(tooLong ? [line(words.press, { spacing: 'Medium' }), ...list] : []),
    ...rowsOf(shown.map((each) => press(each, language))),
    ...(shown.length < buttons.length ? [line(words.moreChoices, { spacing: 'Medium' })] : []),
  ];
}

/** Teams puts the buttons of a row beside one another and cuts off what does not fit on a narrow screen. */
function rowsOf(presses: readonly Press[]): readonly PressRow[] {
  const rows: Press[][] = [];
  let letters = 0;
  for (const each of presses) {
    const row = rows.at(-1);
    letters += each.title.length;
    if (row === undefined || row.length === limits.row || letters > beside) {
      rows.push([each]);
      letters = each.title.length;
    } else row.push(each);
  }
  return rows.map((actions) => ({ type: 'ActionSet', actions }));
}

/** So many letters fit beside one another on a telephone. */
const beside = 34;

function press({ nonce, label }: Reply['buttons'][number], language: Language): Press {
  const title = cut(label.toWellFormed().replace(/\s+/gu, ' ').trim() || '…', limits.title);
  const data = { loket: { nonce, language } };
  return {
    type: 'Action.Execute',
    verb: 'loket',
    title,
    data,
    fallback: { type: 'Action.Submit', title, data },
  };
}
