import type { Destination, MessageRef, Progress, Sent } from '../../channel.ts';
import type { TeamsMessage } from './card.ts';
import { renderProgress } from './render-progress.ts';

interface Showing {
  /** Loket is typing, for as long as Teams shows that. */
  type(to: Destination): Promise<unknown>;
  send(to: Destination, message: TeamsMessage, replaces?: MessageRef): Promise<Sent>;
  /** Runs this after a while, and gives the way to call it off. */
  later(run: () => void): () => void;
}

export interface ShownProgress {
  made(to: Destination, progress: Progress): void;
  /** The card that shows how far the look is, for the answer to take its place; `null` when there is none. */
  take(conversation: string): Promise<MessageRef | null>;
}

interface Look {
  latest: Progress;
  posted: Promise<MessageRef | null>;
  cards: number;
  callOff(): void;
}

/** A look ends well before so many cards; one that does not was taken over elsewhere. */
const most = 10;

/**
 * That Loket types is shown at once, and after a while a card with how far it is, in whose place the answer comes.
 * Of one look at a time in a conversation; lost without harm.
 */
export function showProgress({ type, send, later }: Showing): ShownProgress {
  const looks = new Map<string, Look>();
  const post = async (to: Destination, look: Look, replaces?: MessageRef): Promise<MessageRef | null> => {
    const sent = await send(to, renderProgress(look.latest), replaces);
    return sent.is === 'sent' ? sent.ref : null;
  };
  const begin = (to: Destination, latest: Progress) => {
    const none: Promise<MessageRef | null> = Promise.resolve(null);
    const look: Look = { latest, posted: none, cards: 0, callOff: () => undefined };
    looks.set(to.conversation, look);
    type(to).catch(() => undefined);
    const show = () => {
      look.cards += 1;
      if (look.cards > most) return void looks.delete(to.conversation);
      look.posted = look.posted.then((ref) => post(to, look, ref ?? undefined));
      look.callOff = later(show);
    };
    look.callOff = later(show);
  };
  return {
    made(to, progress) {
      const look = looks.get(to.conversation);
      if (look === undefined) begin(to, progress);
      else look.latest = progress;
    },
    async take(conversation) {
      const look = looks.get(conversation);
      if (look === undefined) return null;
      looks.delete(conversation);
      look.callOff();
      return look.posted;
    },
  };
}
