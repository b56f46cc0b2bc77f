import type { types } from '@slack/bolt';

/**
 * Slack's limits that a reply could come near (docs.slack.dev/reference/block-kit), in characters and buttons. With
 * what each part of a reply may take, a message stays under 50 blocks and under 13,000 characters in all.
 */
export const limits = { text: 3_000, label: 75, rowButtons: 25 } as const;

/** The fallback `text` and the blocks of one message. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** At most `longest` characters, never half of a pair, and it shows that it was cut. */
export const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;

/** Nothing in it becomes a link, a mention or bold: Slack shows plain text as it is. */
export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export const section = (text: string): types.KnownBlock => ({ type: 'section', text: plain(text) });
export const small = (text: string): types.KnownBlock => ({ type: 'context', elements: [plain(text)] });

/** The fallback is read as mrkdwn wherever blocks are not shown (docs.slack.dev, *Escaping text*). */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An invisible joint keeps what looks like a mention, an address or emphasis from being read as one.
    .replace(/[@#*_~`]|:\/\//gu, (sign) => `${sign}\u2060`);
