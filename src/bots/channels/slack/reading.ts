import type { Received } from '../../channel.ts';

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
  /** The form for licences; Slack opens it within three seconds of the press, or not at all. */
  | { readonly is: 'open-form'; readonly trigger: string; readonly thread: string }
);

/** What a verified delivery comes to. */
export type Reading =
  | Received
  | { readonly is: 'errand'; readonly errand: Errand }
  /** The app was taken away from a workspace; that must not get lost. */
  | { readonly is: 'dismissed'; readonly team: string; readonly at: Date }
  /** A form that cannot be taken like this: what is wrong, by the block in which it stands. */
  | { readonly is: 'wrong-form'; readonly errors: Readonly<Record<string, string>> };

export const ignored = (because: string): Reading => ({ is: 'ignored', because });
