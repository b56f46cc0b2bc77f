import type { Language } from '../../../diagnostics/model.ts';
import type { Heard, MessageRef, Received } from '../../channel.ts';
import type { CardOrder } from '../../triage/cards/card-order.ts';
import type { TriageHere } from '../../triage/cards/read-triage-here.ts';
import type { Reach } from './place.ts';

/** Where something happened, and how to speak there. */
export interface Spot {
  readonly tenant: string;
  readonly room: string;
  readonly person: string;
  readonly reach: Reach;
  readonly language: Language;
}

/** Something that is no turn of a conversation. */
export type Errand =
  /** Loket was put here: said once, however often Teams tells it. */
  | { readonly is: 'installed'; readonly thread: string }
  /** Loket was taken away from here. */
  | { readonly is: 'removed' }
  /** These people left. */
  | { readonly is: 'left'; readonly people: readonly string[] }
  /** Somebody pressed a button that stands under another's question. */
  | { readonly is: 'not-yours'; readonly event: string };

/** How the platform waits for what was sent: an invoke wants to be answered in the same HTTP answer. */
export type Asking = 'message' | 'invoke';

/** An agent works with a ticket's card. */
export interface CardReading {
  readonly is: 'card';
  readonly order: CardOrder;
  /** The card. */
  readonly ref: MessageRef;
  readonly spot: Spot;
  readonly asking: Asking;
}

/** Somebody asks how the cards come here; who is no agent is answered like anybody who writes. */
export interface TriageReading {
  readonly is: 'triage-here';
  readonly asked: TriageHere;
  readonly heard: Heard;
  readonly spot: Spot;
  readonly asking: 'message';
}

/** What a verified activity comes to. */
export type Reading =
  | CardReading
  | TriageReading
  | { readonly is: 'errand'; readonly errand: Errand; readonly spot: Spot; readonly asking: Asking }
  | (Extract<Received, { is: 'heard' }> & { readonly spot: Spot; readonly asking: Asking })
  | Extract<Received, { is: 'ignored' | 'refused' }>;

export const ignored = (because: string): Reading => ({ is: 'ignored', because });
