import type { IntercomMessage } from '../../src/bots/channels/intercom/render.ts';
import { escaped } from './escaped.ts';

/** Intercom's parts: a bubble, quick replies under it, and the note as a teammate sees it. */
export const intercomHtml = (messages: readonly IntercomMessage[]): string =>
  `<div class="intercom">${messages.map(partHtml).join('')}</div>`;

function partHtml(message: IntercomMessage): string {
  switch (message.is) {
    case 'comment':
      return `<div class="bubble">${message.html}</div>`;
    case 'note':
      return `<div class="note">${message.html}</div>`;
    case 'quick-replies':
      return `<div class="row">${message.options.map(({ text }) => `<button>${escaped(text)}</button>`).join('')}</div>`;
  }
}

export const intercomStyle = `
.intercom { font: 14px/20px 'DejaVu Sans', sans-serif; max-width: 420px; overflow-wrap: anywhere; }
.intercom .bubble { background: var(--raised); border-radius: 12px; padding: 12px 16px; width: fit-content; }
.intercom p { margin: 0; min-height: 10px; }
.intercom .row { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; margin: 8px 0; }
.intercom button { font: inherit; color: #4a7dff; background: none; border: 1px solid #4a7dff; border-radius: 16px; padding: 6px 12px; }
.intercom .note { background: #fff3c8; color: #3a3000; border-radius: 8px; padding: 8px 12px; margin-top: 8px; }
.intercom ul { margin: 0; padding-left: 1.2em; }
`;
