import type { Json } from '../model.ts';
import type { Claim } from './claim.ts';

export interface NewReply {
  readonly body: Json;
}

/**
 * What a line is for. Where nobody can say whether it came, an answer and news of a ticket are sent once more; how far
 * something is, and what nobody asked for, never are.
 */
export type LineKind = 'answer' | 'ticket' | 'progress' | 'proactive';

/** One line of a conversation: heard from the person or said by Loket. */
export interface Line {
  readonly id: number;
  readonly conversation: string;
  readonly side: 'heard' | 'said';
  readonly kind: LineKind;
  readonly body: Json;
  readonly at: Date;
  /**
   * `maybe`: it was sent once and nobody can say whether it came; it is sent once more. `undeliverable`: the channel
   * could not be reached for so long that it is not tried any more.
   */
  readonly sent: 'yes' | 'no' | 'maybe' | 'undeliverable';
  /** The channel's own id of the message, once it is sent. */
  readonly ref: string | null;
}

export interface Outbox {
  /** Said, committed, not yet or perhaps sent, and due, oldest first. */
  unsent(claim: Claim, now: Date): Promise<readonly Line[]>;
  settle(claim: Claim, line: number, sent: 'yes' | 'undeliverable', ref: string | null): Promise<void>;
  /** Nobody can say whether the line came; nothing of this conversation is sent before `until`. */
  doubt(claim: Claim, line: number, until: Date): Promise<void>;
  /** Nothing of this conversation is sent before `until`: one more try in a row has failed, or a wait was asked for. */
  putOff(claim: Claim, until: Date, because: 'failed' | 'asked-to-wait'): Promise<void>;
  /** The lines of one conversation after `after`, oldest first. */
  lines(conversation: string, after: number): Promise<readonly Line[]>;
}
