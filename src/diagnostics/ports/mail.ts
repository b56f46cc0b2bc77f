/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With the angle brackets. The same letter, sent again, has the same; left out: one of its own. */
  readonly messageId?: string;
  /** Where an answer goes; left out: to the sender. */
  readonly replyTo?: string;
  /** The id of the letter that this one belongs to. */
  readonly inReplyTo?: string;
}

/** What came of handing a letter to a mail server (RFC 5321 4.2). */
export type Mailed =
  | { readonly is: 'sent' }
  /** The line broke after the letter was on its way: it may be there. */
  | { readonly is: 'maybe-sent' }
  /** A lasting no to this letter, with the server's own number. */
  | { readonly is: 'refused'; readonly code: number }
  /** No safe line, no login, or a passing no: later may be better. */
  | { readonly is: 'unreachable' };

export interface Mail {
  /** Never throws. */
  send(letter: Letter): Promise<Mailed>;
}
