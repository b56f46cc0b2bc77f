import type { SlackMessage } from '../../src/bots/channels/slack/blocks.ts';
import { type SlackBlock, slackForm, slackHome, slackMessage } from '../bots/channels/slack/check-message.ts';
import { escaped } from './escaped.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Slack's messages much as its own app shows them: sizes, spacing and borders after Block Kit Builder. */
export const slackHtml = (messages: readonly SlackMessage[]): string =>
  messages
    .map((each) => `<div class="slack">${blocksHtml(slackMessage.parse(json(each)).blocks)}</div>`)
    .join('');

/** The home tab. */
export const homeHtml = (view: unknown): string =>
  `<div class="slack">${blocksHtml(slackHome.parse(json(view)).blocks)}</div>`;

/** A form, with its title above and its buttons below. */
export function formHtml(view: unknown): string {
  const { title, blocks, close, submit } = slackForm.parse(json(view));
  const fields = blocks.map(({ label, optional, element }) => {
    const field =
      element.type === 'number_input' || element.multiline !== true ? '<input>' : '<textarea></textarea>';
    return `<label>${escaped(label.text)}${optional === true ? ' (optional)' : ''}${field}</label>`;
  });
  const buttons = [close, submit].map(({ text }) => `<button>${escaped(text)}</button>`).join('');
  return `<div class="slack"><h3>${escaped(title.text)}</h3>${fields.join('')}<div class="row">${buttons}</div></div>`;
}

const blocksHtml = (blocks: readonly SlackBlock[]): string => blocks.map(blockHtml).join('');

function blockHtml(block: SlackBlock): string {
  switch (block.type) {
    case 'divider':
      return '<hr>';
    case 'header':
      return `<h3>${escaped(block.text.text)}</h3>`;
    case 'section':
      return `<p>${escaped(block.text.text)}</p>`;
    case 'context':
      return `<p class="context">${block.elements.map(({ text }) => escaped(text)).join(' ')}</p>`;
    case 'actions':
      return `<div class="row">${block.elements.map(({ text }) => `<button>${escaped(text.text)}</button>`).join('')}</div>`;
  }
}

export const slackStyle = `
.slack { font: 15px/22px Lato, 'DejaVu Sans', sans-serif; max-width: 600px; }
.slack p { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.slack .context { font-size: 12px; line-height: 18px; color: var(--faint); margin: 0; padding: 4px 0; }
.slack h3 { font-size: 18px; margin: 4px 0 8px; }
.slack label { display: block; margin: 8px 0; font-weight: bold; }
.slack input, .slack textarea { display: block; width: 100%; font: inherit; color: inherit; background: none; border: 1px solid var(--edge); border-radius: 4px; padding: 8px; }
.slack hr { border: 0; border-top: 1px solid var(--edge); margin: 12px 0 8px; }
.slack .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0; }
.slack button { font: bold 13px/28px Lato, 'DejaVu Sans', sans-serif; color: inherit; background: none; padding: 0 12px;
  border: 1px solid var(--edge); border-radius: 8px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;
