import { z } from 'zod';
import { sender } from '../diagnostics/access/grant.ts';
import type { Language } from '../diagnostics/model.ts';
import { letter } from './letters/letter.ts';

/** Where a talk takes place. A conversation is the three together: another person's words never continue it. */
export const address = z.strictObject({ installation: z.string(), thread: z.string(), person: z.string() });

/** One message or press, verified and parsed; this is what waits in the inbox. */
export const heard = z.strictObject({
  key: z.string().min(1),
  address,
  sender,
  /** `group`: others read along, so personal data is not answered here. */
  audience: z.enum(['alone', 'group']),
  /** The page's or client's language, until the words themselves show one. */
  language: z.enum(['nl', 'en']),
  /** Somebody else spoke here after Loket did, so that no question of Loket's is the last one. */
  afresh: z.literal('yes').exactOptional(),
  input: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('text'),
      text: z.string(),
      /** The hash of a one-time code that stood in the text and was taken out. */
      guess: z.string().exactOptional(),
    }),
    z.strictObject({ is: z.literal('press'), nonce: z.string() }),
    /** Nobody said anything: a promised look is due. No channel makes one. */
    z.strictObject({ is: z.literal('due'), look: z.int() }),
    /** A request for licences, by its number, waits for this person's word. */
    z.strictObject({ is: z.literal('approval'), request: z.int() }),
  ]),
});

const rung = z.strictObject({
  check: z.string(),
  title: z.string(),
  state: z.enum(['passed', 'cause', 'not-applicable', 'could-not-check', 'crashed']),
  /** What was seen, or why it could not be. */
  text: z.string(),
  /** Who must do what, for a cause. */
  remedy: z.string().nullable(),
  /** Where each value was read and when, as the reader's own clock says it. */
  evidence: z.array(z.strictObject({ source: z.string(), read: z.string() })),
});

/** One thing that Loket says. `text` alone already says it all; the rest is for channels that can show more. */
export const reply = z.strictObject({
  language: z.enum(['nl', 'en']),
  text: z.string(),
  ladder: z.array(rung),
  buttons: z.array(z.strictObject({ nonce: z.string(), label: z.string() })),
  /** A person takes over from here: the desk that has the case now. */
  handOver: z.enum(['support', 'development', 'consultancy', 'licences']).exactOptional(),
  /** All of a letter that this message ends, for a channel in which it can be taken along at once. */
  letter: letter.pick({ subject: true, text: true }).exactOptional(),
  /** An agent's doing: what the agent is called, and who answers in this talk from here on. Left out: Loket's own. */
  person: z.strictObject({ name: z.string(), talk: z.enum(['loket', 'person']) }).exactOptional(),
});

/** What is kept of something heard: the words, secrets already taken out, or the label of the button pressed. */
export const heardLine = z.strictObject({
  /** The key of what was heard, so that a page recognises its own message. */
  key: z.string().min(1),
  language: z.enum(['nl', 'en']),
  text: z.string(),
});

export type Address = z.infer<typeof address>;
export type Heard = z.infer<typeof heard>;
export type HeardLine = z.infer<typeof heardLine>;
export type Rung = z.infer<typeof rung>;
export type Reply = z.infer<typeof reply>;

/** What came in, once the channel has verified and then parsed it. */
export type Received =
  | { readonly is: 'heard'; readonly heard: Heard }
  | { readonly is: 'handshake'; readonly answer: string }
  | { readonly is: 'ignored'; readonly because: string }
  | { readonly is: 'refused'; readonly status: 400 | 401 | 403 | 413; readonly because: string };

export type MessageRef = string;
export type Sent =
  | { readonly is: 'sent'; readonly ref: MessageRef }
  | { readonly is: 'maybe-sent' }
  | { readonly is: 'wait'; readonly until: Date }
  | { readonly is: 'unreachable' };

/** The port that every channel implements: verify and parse, render, send. */
export interface Channel<Raw, Wire> {
  readonly id: string;
  /** Verifies, then parses; never the reverse. */
  receive(raw: Raw): Promise<Received>;
  /** What must stand in the same HTTP answer. */
  acknowledge(received: Received): Wire | null;
  /** Pure; pinned by golden files. */
  render(said: Reply): readonly Wire[];
  send(to: Address, wire: Wire, replaces?: MessageRef): Promise<Sent>;
}

/** Where a line goes. `address` is `null` for a conversation that is older than addresses were kept. */
export interface Destination {
  readonly channel: string;
  readonly conversation: string;
  readonly address: Address | null;
}

/** Not durable: shown while Loket looks, lost without harm. */
export interface Progress {
  readonly language: Language;
  readonly looking: number;
  readonly done: number;
}
