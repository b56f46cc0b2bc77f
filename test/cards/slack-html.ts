import type { SlackMessage } from '../../src/bots/channels/slack/blocks.ts';
import { escaped } from './escaped.ts';

type Block = SlackMessage['blocks'][number];

/** Slack's messages much as its own app shows them: sizes, spacing and borders after Block Kit Builder. */
export const slackHtml = (messages: readonly SlackMessage[]): string =>
  messages.map(({ blocks }) => `<div class="slack">${blocks.map(blockHtml).join('')}</div>`).join('');

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'divider':
      return '<hr>';
    case 'section':
      return `<p>${escaped(block.text?.text ?? '')}</p>`;
    case 'context':
      return `<p class="context">${block.elements.map(textIn).join(' ')}</p>`;
    case 'actions':
      return `<div class="row">${block.elements.map(buttonIn).join('')}</div>`;
    default:
      throw new Error(`Loket says nothing in a ${block.type}`);
  }
}

const textIn = (element: { readonly type: string }): string =>
  'text' in element ? escaped(String(element.text)) : '';

const buttonIn = (element: Extract<Block, { type: 'actions' }>['elements'][number]): string =>
  element.type === 'button' ? `<button>${escaped(element.text.text)}</button>` : '';

export const slackStyle = `
.slack { font: 15px/22px Lato, 'DejaVu Sans', sans-serif; max-width: 600px; }
.slack p { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.slack .context { font-size: 12px; line-height: 18px; color: var(--faint); margin: 0; padding: 4px 0; }
.slack hr { border: 0; border-top: 1px solid var(--edge); margin: 12px 0 8px; }
.slack .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0; }
.slack button { font: bold 13px/28px Lato, 'DejaVu Sans', sans-serif; color: inherit; background: none; padding: 0 12px;
  border: 1px solid var(--edge); border-radius: 8px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;
