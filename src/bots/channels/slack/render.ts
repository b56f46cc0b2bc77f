import type { types } from '@slack/bolt';
import type { Reply } from '../../channel.ts';
import { cutAtBreak } from '../cut-at-break.ts';
import { cut, escaped, limits, plain, type SlackMessage, section } from './blocks.ts';
import { renderLadder } from './render-ladder.ts';
import { slackWords } from './slack-words.ts';

/** The `action_id` of every button of a conversation begins so. */
export const pressId = 'loket:press:';

/** The `action_id` of the button that opens the form for licences. */
export const formId = 'loket:form:licences';

/** A reply's words, in pieces. */
const wordsTake = 2 * limits.text;
const rows = 3;

/** One reply is one message: it is sent whole or not at all. Pure; pinned by golden files. */
export function render(said: Reply): readonly SlackMessage[] {
  const words = slackWords[said.language];
  // Slack takes no message without a word.
  const text = said.text.trim() || '…';
  const pieces = textBlocks(text);
  const short = pieces.is === 'whole' ? [] : [section(words.shortened)];
  return [
    {
      text: escaped(cut(text, limits.text)),
      blocks: [
        ...pieces.blocks,
        ...short,
        ...renderLadder(said.ladder, words),
        ...buttonBlocks(said),
        ...formBlock(said),
      ],
    },
  ];
}

/** Cut at a line break where there is one. */
function textBlocks(text: string): { is: 'whole' | 'shortened'; blocks: readonly types.KnownBlock[] } {
  const blocks: types.KnownBlock[] = [];
  let rest = cutAtBreak(text, wordsTake);
  while (rest !== '') {
    const end = rest.length <= limits.text ? rest.length : breakIn(rest);
    const piece = rest.slice(0, end).trim();
    if (piece !== '') blocks.push(section(piece));
    rest = rest.slice(end);
  }
  return { is: text.length <= wordsTake ? 'whole' : 'shortened', blocks };
}

function breakIn(text: string): number {
  const line = text.lastIndexOf('\n', limits.text - 1);
  if (line > limits.text / 2) return line + 1;
  const halved = /[\uD800-\uDBFF]/u.test(text.charAt(limits.text - 1));
  return halved ? limits.text - 1 : limits.text;
}

/** A label that does not fit on its button stands in full above it, with the number that may be typed. */
function buttonBlocks({ buttons, language }: Reply): readonly types.KnownBlock[] {
  const words = slackWords[language];
  const shown = buttons.slice(0, rows * limits.rowButtons);
  const tooLong = shown.some(({ label }) => label.length > limits.label);
  const list = shown.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');
  return [
    ...(tooLong ? [section(cut(`${words.press}\n${list}`, limits.text))] : []),
    ...Array.from({ length: Math.ceil(shown.length / limits.rowButtons) }, (_, row) => rowOf(shown, row)),
    ...(shown.length < buttons.length ? [section(words.moreChoices)] : []),
  ];
}

function rowOf(buttons: Reply['buttons'], row: number): types.ActionsBlock {
  const first = row * limits.rowButtons;
  return {
    type: 'actions',
    elements: buttons.slice(first, first + limits.rowButtons).map(({ nonce, label }, index) => ({
      type: 'button',
      action_id: `${pressId}${first + index}`,
      text: plain(cut(label.trim() || '…', limits.label)),
      value: nonce,
    })),
  };
}

/** Beside what was found about licences stands the form for more of them. */
const formBlock = ({ ladder, language }: Reply): readonly types.KnownBlock[] =>
  ladder.some(({ check }) => check === 'licence-request') ? [formButton(language)] : [];

export const formButton = (language: Reply['language']): types.ActionsBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: formId, text: plain(slackWords[language].form.open) }],
});
