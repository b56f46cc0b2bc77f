import { z } from 'zod';
import { watched } from '../../../fixtures/watched.ts';
import { type AdaptiveCard, cardMessage } from './check-card.ts';

/** One card that stands in a conversation of Teams. */
export interface Posted {
  readonly id: string;
  readonly conversation: string;
  readonly card: AdaptiveCard;
  readonly summary: string;
  /** How often it was changed in place. */
  readonly changed: number;
}

/** As Microsoft describes it (learn.microsoft.com, *Send proactive messages*): one person, in one tenant. */
const personalChat = z.strictObject({
  isGroup: z.literal(false),
  bot: z.object({ id: z.string().startsWith('28:') }),
  members: z.array(z.object({ id: z.string().startsWith('29:') })).length(1),
  tenantId: z.uuid(),
  channelData: z.strictObject({ tenant: z.strictObject({ id: z.uuid() }) }),
});

/** `texts-too`: another bot than ours is played with, and what it says in plain text stands there as a card. */
export type Takes = 'cards' | 'texts-too';

const plainText = z.object({ type: z.literal('message'), text: z.string() });

/** What stands in a played Teams, and what was wrong with what was sent to it. */
export function teamsMemory(takes: Takes = 'cards') {
  const posted: Posted[] = [];
  const wrong: string[] = [];
  const { wake, until } = watched();
  let typing = 0;
  const checked = (given: unknown) => {
    const plain = takes === 'texts-too' ? plainText.safeParse(given).data : undefined;
    const parsed = cardMessage.safeParse(plain === undefined ? given : cardOf(plain.text));
    if (!parsed.success) wrong.push(z.prettifyError(parsed.error));
    return parsed.data;
  };
  return {
    posted,
    wrong,
    typing: () => typing,
    /** The id of the message, or `null` when Teams would refuse it. */
    post(conversation: string, given: unknown): string | null {
      if (z.object({ type: z.literal('typing') }).safeParse(given).success) {
        typing += 1;
        return 'typing';
      }
      const message = checked(given);
      if (message === undefined) return null;
      const id = String(1_790_000_000_000 + posted.length);
      const [{ content: card }] = message.attachments;
      posted.push({ id, conversation, card, summary: message.summary, changed: 0 });
      return id;
    },
    /** Somebody's own chat, the same each time; `null` for who has not installed Loket. */
    create(given: unknown): string | null {
      const asked = personalChat.safeParse(given);
      if (!asked.success) wrong.push(z.prettifyError(asked.error));
      const [{ id = '' } = {}] = asked.data?.members ?? [];
      return id.includes('not-installed') ? null : `a:1chat-${id.replace(/^29:1(?:p-)?/u, '')}-0`;
    },
    change(conversation: string, id: string, given: unknown): string | null {
      const message = checked(given);
      const at = posted.findIndex((each) => each.id === id && each.conversation === conversation);
      const old = posted[at];
      if (message === undefined || old === undefined) return null;
      const [{ content: card }] = message.attachments;
      posted[at] = { ...old, card, summary: message.summary, changed: old.changed + 1 };
      return id;
    },
    wake,
    /** Resolves once `enough` says so. */
    until,
  };
}

const cardOf = (text: string) => ({
  type: 'message',
  summary: text,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.5',
        lang: 'en',
        fallbackText: text,
        body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }],
      },
    },
  ],
});
