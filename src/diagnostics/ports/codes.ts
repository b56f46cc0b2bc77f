import type { Language } from '../model.ts';
import type { Subject } from './deliveries.ts';

/** One-time codes as a turn leaves them. `tries`: how many it saw; when there are more by then, the turn is not kept. */
export type CodeChange =
  | ({ readonly is: 'asked' } & CodeAsked)
  | { readonly is: 'wrong'; readonly code: number; readonly tries: number }
  | {
      readonly is: 'right';
      readonly code: number;
      readonly tries: number;
      readonly who: Subject;
      /** So long the conversation is taken to be that person's. */
      readonly until: Date;
    };

/** A code takes the place of an earlier one in the same conversation. */
export interface CodeAsked {
  readonly to: Subject;
  readonly addressHash: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

/** A one-time code as it stands. */
export interface OneTimeCode {
  readonly id: number;
  readonly tenant: string;
  readonly addressHash: string;
  /** `null`: none has gone out. */
  readonly codeHash: string | null;
  /** Wrong guesses so far. */
  readonly tries: number;
  /** `over`: used, or replaced by a later one. */
  readonly state: 'open' | 'over';
  readonly expiresAt: Date;
}

/** One-time codes and what they proved; asked for and tried in the closing transaction of a turn. */
export interface Codes {
  /** The latest of this conversation. */
  latest(conversation: string): Promise<OneTimeCode | null>;
  /** When codes were asked for since then: for this address, and by whoever has this conversation. */
  asked(
    conversation: string,
    addressHash: string,
    since: Date,
  ): Promise<{ readonly address: readonly Date[]; readonly asker: readonly Date[] }>;
  /** Whether this asker asked for one since then, in whichever conversation. */
  awaited(asker: Subject, since: Date): Promise<'yes' | 'no'>;
  /** Who it was proven to be, while that counts. */
  proven(conversation: string, now: Date): Promise<Subject | null>;
  /** Takes the next code that is to go out; nobody else has it until `until`. */
  take(now: Date, until: Date): Promise<CodeToSend | null>;
  /** The only code that counts from now on. `gone`: it is too late, or another one took its place. */
  keep(code: number, codeHash: string): Promise<'kept' | 'gone'>;
  /** Nothing is left to do for it, whatever came of it; the address goes. */
  settle(code: number): Promise<void>;
  /** Codes older than `before` and what is not proven any more. */
  forget(before: Date, now: Date): Promise<void>;
}

export interface CodeToSend {
  readonly id: number;
  readonly conversation: string;
  readonly to: Subject;
  readonly language: Language;
}
