import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { Inbox } from '../../diagnostics/ports/deliveries.ts';
import type { Line, Outbox } from '../../diagnostics/ports/lines.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Turns } from '../../diagnostics/ports/turns.ts';
import type { Destination, Heard, Progress, Sent } from '../channel.ts';
import type { Think } from './thought.ts';

/** The moments between which a process may end; a test ends it there. */
export type TurnStep = 'accepted' | 'claimed' | 'before-commit' | 'committed' | 'sent';

export type TurnTrouble =
  | { readonly is: 'thinking-failed'; readonly conversation: string; readonly reference: string }
  | { readonly is: 'turn-broken'; readonly conversation: string }
  | { readonly is: 'sending-failed'; readonly conversation: string; readonly line: number }
  | { readonly is: 'sweep-failed' };

export interface TurnDependencies {
  readonly store: Inbox & Turns & Outbox;
  readonly think: Think;
  /** Sends one line; may throw, which counts as `unreachable`. */
  send(line: Line, to: Destination): Promise<Sent>;
  /** Shown to the person while Loket looks; lost without harm. */
  progress(to: Destination, progress: Progress): void;
  /**
   * Who it was that was heard, as far as the channel can prove it. Asked within the turn, so that acknowledging a
   * message waits for nobody; may throw, and then the turn is tried again.
   */
  identify(heard: Heard, channel: string): Promise<Sender>;
  /** What the person reads when thinking failed; the reference also stands in the log. */
  readonly apology: Record<Language, (reference: string) => string>;
  report(trouble: TurnTrouble, error: unknown): void;
  readonly clock: Clock;
  /** The machine's own clock, for leases and retries. */
  readonly machineNow: Clock;
  /** Unique to this process, so that a lease tells who has it. */
  readonly owner: string;
  readonly leaseMs: number;
  /** Between two looks for work that was left behind. */
  readonly sweepMs: number;
  onStep?(step: TurnStep, conversation: string): void | Promise<void>;
}
