import type { Language } from '../../../diagnostics/model.ts';

/**
 * The part of Adaptive Cards 1.5 that Loket uses (adaptivecards.io/explorer). Text stands only in text runs, because
 * these know no Markdown: nothing in it becomes a link, a mention or bold.
 */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small';
  readonly isSubtle?: true;
}
export interface TextLine {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: true;
}
interface Pressed {
  readonly title: string;
  /** Whose it is and in which thread are filled in when the card is sent. */
  readonly data: { readonly loket: { readonly nonce: string; readonly language: Language } };
}
/** `Action.Submit` is for clients that do not know the newer one. */
export interface Press extends Pressed {
  readonly type: 'Action.Execute';
  readonly verb: 'loket';
  readonly fallback: Pressed & { readonly type: 'Action.Submit' };
}
export interface PressRow {
  readonly type: 'ActionSet';
  readonly actions: readonly Press[];
}
export interface Card {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly (TextLine | PressRow)[];
}

/** One message: the card, and the line that a notification shows of it. */
export interface TeamsMessage {
  readonly summary: string;
  readonly card: Card;
}

/**
 * So much fits, in characters: a message may take some 100 KB in UTF-16 (learn.microsoft.com, *Format your bot
 * messages*), and every character may need two in JSON.
 */
export const limits = {
  text: 5_000,
  lines: 100,
  summary: 160,
  title: 42,
  label: 120,
  row: 5,
  rows: 4,
} as const;

/** At most `longest` characters, never half of a pair, and it shows that it was cut. */
export const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;

/** A card holds no control characters and no half of a pair. */
const shown = (text: string) => text.toWellFormed().replace(/\p{Cc}/gu, ' ');

export const line = (text: string, more: Omit<TextLine, 'type' | 'inlines'> = {}): TextLine => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: shown(text) }],
  ...more,
});

/** A small line that begins with a word in bold. */
export const smallLine = (
  first: string,
  rest: string,
  more: Omit<TextLine, 'type' | 'inlines'> = {},
): TextLine => ({
  type: 'RichTextBlock',
  inlines: [
    { type: 'TextRun', text: shown(first), size: 'Small', weight: 'Bolder' },
    { type: 'TextRun', text: shown(rest), size: 'Small' },
  ],
  ...more,
});

export const cardOf = (lang: string, fallbackText: string, body: Card['body']): Card => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.5',
  lang,
  fallbackText,
  body,
});
