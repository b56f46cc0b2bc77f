import type { Grant } from '../access/grant.ts';
import type { TicketState } from '../escalation/ticket-moves.ts';
import type { Decision, SeatRequest } from '../licences/seat-request.ts';
import type { Desk, Json } from '../model.ts';
import type { Ticket } from './tickets.ts';

/** What a turn does with requests for licences; it rests on the request as it was at `revision`. */
export interface SeatRequestChange {
  readonly number: number;
  readonly tenant: string;
  readonly revision: number;
  /** By its asker, or by one approver. */
  readonly change: { readonly is: 'withdrawn'; readonly at: Date } | Omit<Decision, 'step'>;
}

/** How an approver was asked; `nowhere`: no chat of theirs is known, and no letter could go. */
export type ReachedBy = 'chat' | 'mail' | 'nowhere';

/** A request at which something is due: see `whatIsDue`. */
export interface DueSeatRequest {
  readonly request: SeatRequest;
  /** The conversation in which it was asked. */
  readonly conversation: string;
  /** Its ticket as it stands. */
  readonly ticket: {
    readonly state: TicketState;
    readonly desk: Desk;
    readonly since: Date;
    /** Who has it while it is open: its desk, or Support. */
    readonly lies: 'at-desk' | 'with-support';
  };
  /** Who was asked already in the step of now, and how. */
  readonly asked: Readonly<Record<string, ReachedBy>>;
  /** Under which id each approver of the step of now is kept. */
  readonly ids: Readonly<Record<string, number>>;
  /** When those who are awaited were last reminded in this step, and how often. */
  readonly remindedAt: Date | null;
  readonly reminders: number;
  /** When its asker last heard of it. */
  readonly heardAt: Date;
  /** What became of it was told, and its ticket moved. */
  readonly settled: 'yes' | 'no';
  /** Until then whoever took it has it. */
  readonly takenUntil: Date;
}

/** What a round did with a request that it had taken; it is due again at once, unless `next` says otherwise. */
export type SeatRoundNote =
  | {
      readonly is: 'asked';
      readonly whom: Readonly<Record<string, ReachedBy>>;
      readonly asker: 'told' | 'not-told';
      readonly next: Date;
    }
  | { readonly is: 'reminded' }
  | { readonly is: 'told' }
  | { readonly is: 'expired' };

/** How a request that came to its end leaves its ticket, and what its asker is told. */
export interface SeatSettlement {
  readonly at: Date;
  readonly move: 'wake' | 'decline';
  readonly by: 'loket' | 'asker';
  tell(ticket: Ticket): Json | null;
}

/** For the one who sees to it that no request is forgotten. */
export interface SeatRounds {
  /** The next one that is due at `now`; nobody else has it until `until`, by the machine's clock. */
  take(now: Date, machineNow: Date, until: Date): Promise<DueSeatRequest | null>;
  note(grant: Grant, due: DueSeatRequest, what: SeatRoundNote, at: Date): Promise<void>;
  /** Nothing is due before `next`, or (`null`) before something happens to it. */
  leave(grant: Grant, due: DueSeatRequest, next: Date | null): Promise<void>;
  /** Once, with the move of its ticket and its hand-over, in one transaction; the conversations told. */
  settle(grant: Grant, due: DueSeatRequest, settlement: SeatSettlement): Promise<readonly string[]>;
}

export interface SeatRequests {
  /**
   * One that this grant's actor asked for, or has to decide about; an agent for the whole customer sees any of it.
   * Anybody else's is as if it did not exist.
   */
  find(grant: Grant, number: number): Promise<SeatRequest | null>;
  /** Those that wait for a word of this grant's actor, the oldest first. */
  awaiting(grant: Grant): Promise<readonly SeatRequest[]>;
}
