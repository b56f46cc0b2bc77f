import type { Json } from '../model.ts';
import type { Subject } from './deliveries.ts';
import type { LineKind } from './lines.ts';

/** What Loket says without being asked. */
export interface Announcement {
  /** Ids only. What has the same key is said once to each person, however often it is written and wherever. */
  readonly key: string;
  readonly kind: LineKind;
  readonly at: Date;
  /** What is said; `state` is the conversation's last committed one, `null` while nothing was said there. */
  tell(state: Json): Json;
}

/** Where a conversation takes place, or will. */
export interface Chat {
  readonly conversation: string;
  readonly channel: string;
  /** As the channel gave it; opaque to the store. */
  readonly place: Json;
  readonly person: Subject;
}

/** Lines that come before a question. Each is sent like an answer: by whoever has the conversation, in order. */
export interface Announcements {
  /** `null`: there is no such conversation. */
  chat(conversation: string): Promise<Chat | null>;
  /** On disk when this resolves; a conversation that is new is made. */
  announce(chat: Chat, what: Announcement): Promise<'kept' | 'seen'>;
}
