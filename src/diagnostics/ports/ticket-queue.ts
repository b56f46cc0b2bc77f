import type { Grant } from '../access/grant.ts';
import type { ClockStage } from '../escalation/clocks-of.ts';
import type { TicketState } from '../escalation/ticket-moves.ts';
import type { Desk, FlowId } from '../model.ts';
import type { Ticket } from './tickets.ts';

/** Which tickets are wanted; what is `null` does not matter. */
export interface QueueFilter {
  readonly states: readonly TicketState[] | null;
  readonly desk: Desk | null;
  readonly flow: FlowId | null;
  /** The address of who has it. */
  readonly holder: string | null;
  /** A number, or part of the summary or of the opener's address. */
  readonly search: string | null;
  /** The number of the ticket that they joined; `none`: those that joined no other; `any`: all. */
  readonly parent: number | 'none' | 'any';
  readonly limit: number;
}

export interface Queued {
  readonly ticket: Ticket;
  /** How many others joined it. */
  readonly joined: number;
  /** Whether the time that was agreed is nearly over, or over. */
  readonly late: ClockStage;
}

/** The tickets as agents work through them. */
export interface TicketQueue {
  /** What keeps most people waiting comes first, and then what waits longest. */
  queue(grant: Grant, filter: QueueFilter): Promise<readonly Queued[]>;
  /** How many joined that ticket, of those that the grant may see; however many a list would name. */
  joinedTo(grant: Grant, number: number): Promise<number>;
  /** Changes as soon as any ticket that the grant may see does; tells nothing else. */
  mark(grant: Grant): Promise<string>;
  /** Those that have slept until their date, soonest first. */
  overslept(grant: Grant, now: Date): Promise<readonly Ticket[]>;
}
