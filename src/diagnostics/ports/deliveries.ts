import type { Json } from '../model.ts';

/** Somebody at one customer. The store keeps the address in one table, and an id everywhere else. */
export interface Subject {
  readonly tenant: string;
  /** Lower-case address. */
  readonly address: string;
}

/** One message or press, as the channel verified it. `body` is opaque to the store. */
export interface NewDelivery {
  readonly from: Subject;
  readonly channel: string;
  /** The channel's own identity of this message: the same key is never taken twice. */
  readonly key: string;
  readonly conversation: string;
  /** Where in the channel the conversation takes place; opaque to the store. */
  readonly place: Json;
  readonly body: Json;
  /** By the machine's clock. */
  readonly receivedAt: Date;
}

export interface Delivery {
  readonly id: number;
  readonly body: Json;
}

export interface Inbox {
  /** `seen`: this key was taken before. A `new` delivery is on disk when this resolves. */
  accept(delivery: NewDelivery): Promise<'new' | 'seen'>;
  /** Conversations without a live lease that have deliveries waiting or lines to send; the least suspected first. */
  orphans(now: Date): Promise<readonly string[]>;
  /** Drops the keys of deliveries and of desks' messages older than seven days, sessions that have ended and tokens that have expired. */
  forgetOld(now: Date): Promise<void>;
}
