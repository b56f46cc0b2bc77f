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
);

/** What a verified delivery comes to. */
export type Reading = Received | { readonly is: 'errand'; readonly errand: Errand };

export const ignored = (because: string): Reading => ({ is: 'ignored', because });
