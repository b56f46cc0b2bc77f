/** One word, or one mark that stands between words. */
export interface Token {
  readonly text: string;
  /** In small letters, without a full stop or a possessive at its end. */
  readonly word: string;
  readonly is: 'word' | 'mark';
  /** A word with which a sentence begins. */
  readonly at: 'beginning' | 'inside';
  /** Where it begins in the text, in letters. */
  readonly from: number;
}

const pieces = /[\p{L}\p{M}\p{N}'][\p{L}\p{M}\p{N}'._+-]*|\S|\n/gu;
const endsSentence = new Set(['.', '!', '?', '\n', ':', ';', '…']);

/** The words of a text and the marks between them, in one pass. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at: Token['at'] = 'beginning';
  const add = (piece: string, is: Token['is'], from: number) => {
    tokens.push({ text: piece, word: wordOf(piece), is, at, from });
    if (is === 'word') at = 'inside';
    else if (endsSentence.has(piece)) at = 'beginning';
  };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) add(piece, 'mark', index);
    else {
      const bare = isInitials(piece) ? piece : piece.replace(/[._'+-]{1,40}$/u, '');
      add(bare, 'word', index);
      const last = piece.at(-1);
      if (bare !== piece && last !== undefined) add(last, 'mark', index + piece.length - 1);
    }
  }
  return tokens;
}

/** `J.` or `A.B.` */
const isInitials = (piece: string) => /^(?:\p{L}\.){1,5}$/u.test(piece);

const wordOf = (piece: string) => piece.toLowerCase().replace(/(?:'s|\.)$/u, '');
