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

/** What stands in a played Teams, and what was wrong with what was sent to it. */
export function teamsMemory() {
  const posted: Posted[] = [];
  const wrong: string[] = [];
  const { wake, until } = watched();
  let typing = 0;
  const checked = (given: unknown) => {
    const parsed = cardMessage.safeParse(given);
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
