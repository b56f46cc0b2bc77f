import type { Heard, MessageRef, Received } from '../../channel.ts';
import type { CardOrder } from '../../triage/cards/card-order.ts';
import type { TriageHere } from '../../triage/cards/read-triage-here.ts';

/** Something to do at Slack that is no turn of a conversation and is lost without harm. */
export type Errand = {
  readonly team: string;
  readonly person: string;
  /** The same delivery a second time is the same event. */
  readonly event: string;
} & (
  | { readonly is: 'show-home' }
  | { readonly is: 'greet'; readonly channel: string; readonly thread: string }
  /** Somebody pressed a button that stands under another's question. */
  | { readonly is: 'not-yours'; readonly channel: string; readonly thread: string | null }
  /** Somebody asks how the cards come here; who is no agent is answered like anybody who writes. */
  | {
      readonly is: 'triage-here';
      readonly asked: TriageHere;
      readonly channel: string;
      readonly heard: Heard;
    }
  /** The form for licences; Slack opens it within three seconds of the press, or not at all. */
  | { readonly is: 'open-form'; readonly trigger: string; readonly thread: string }
);

/** An agent works with a ticket's card. */
export interface CardReading {
  readonly is: 'card';
  readonly order: CardOrder;
  /** The card. */
  readonly ref: MessageRef;
  /** The same delivery a second time is the same event; a form is opened within three seconds of the press. */
  readonly from:
    | { readonly is: 'press'; readonly event: string; readonly trigger: string }
    | { readonly is: 'form'; readonly event: string };
}

/** What a verified delivery comes to. */
export type Reading =
  | Received
  | { readonly is: 'errand'; readonly errand: Errand }
  | CardReading
  /** The app was taken away from a workspace; that must not get lost. */
  | { readonly is: 'dismissed'; readonly team: string; readonly at: Date }
  /** A form that cannot be taken like this: what is wrong, by the block in which it stands. */
  | { readonly is: 'wrong-form'; readonly errors: Readonly<Record<string, string>> };

export const ignored = (because: string): Reading => ({ is: 'ignored', because });
