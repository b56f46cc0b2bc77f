import type { Grant } from '../access/grant.ts';
import type { Mover, Snoozed, TicketMove, TicketState } from '../escalation/ticket-moves.ts';
import type { Desk, Json, Language } from '../model.ts';
import type { Chat } from './announcements.ts';
import type { PromisedLook } from './looks.ts';
import type { Solved, Ticket } from './tickets.ts';

/** One move with a ticket, by somebody who saw it as it was at `revision`. */
export interface TicketStep {
  readonly number: number;
  readonly revision: number;
  readonly move:
    | { readonly is: 'assign'; readonly to: string }
    | { readonly is: 'hand-over'; readonly desk: Desk }
    | { readonly is: 'solve'; readonly how: Solved }
    | { readonly is: 'merge'; readonly into: number }
    | { readonly is: 'snooze'; readonly until: Snoozed }
    | { readonly is: Exclude<TicketMove, 'assign' | 'hand-over' | 'solve' | 'merge' | 'snooze'> };
  readonly by: Mover;
  /** What was written with it: a question, an answer, a reason. */
  readonly note: string | null;
  /** What was written to those that joined it, each in its own language; with it they make any move as well. */
  readonly toJoined?: Readonly<Record<Language, string | null>>;
  readonly at: Date;
  /** Where the talk goes on if the ticket's own was let go of; left out, or `null`: nowhere. */
  readonly chat?: Chat | null;
  /** What the person who asked is told, for each ticket that moves: those that joined this one go along. */
  tell(ticket: Ticket, before: Ticket): Json | null;
  /** What is looked at again because of it, for each ticket that moves; left out, or `null`: nothing. */
  promise?(ticket: Ticket): PromisedLook | null;
}

export type Stepped =
  | {
      readonly is: 'moved';
      readonly ticket: Ticket;
      /** The conversations in which something is to be sent. */
      readonly told: readonly string[];
    }
  /** Somebody else was first: nothing was written. */
  | { readonly is: 'overtaken'; readonly ticket: Ticket }
  | { readonly is: 'not-possible'; readonly ticket: Ticket }
  | { readonly is: 'none' };

/** One line of a ticket's trail. `actor`: an address, `null` for Loket itself and for a desk outside. */
export interface TicketTrail {
  readonly at: Date;
  readonly by: Mover;
  readonly actor: string | null;
  readonly move: TicketMove;
  readonly before: TicketState;
  readonly after: TicketState;
  readonly note: string | null;
}

/** What is done with tickets. Only a grant for the whole customer does more than its holder's own moves. */
export interface TicketMoves {
  /** One compare-and-set, with the trail and every message that goes with it, in one transaction. */
  step(grant: Grant, step: TicketStep): Promise<Stepped>;
  /** Oldest first; `null`: no such ticket for this grant. */
  trail(grant: Grant, number: number): Promise<readonly TicketTrail[] | null>;
}

export interface DeskStep {
  readonly at: Date;
  tell(ticket: Ticket): Json | null;
  promise?(ticket: Ticket): PromisedLook | null;
}
