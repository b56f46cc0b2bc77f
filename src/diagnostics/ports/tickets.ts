import type { Grant } from '../access/grant.ts';
import type { Snoozed, Talk, TicketState } from '../escalation/ticket-moves.ts';
import type { NewSeatRequest } from '../licences/seat-request.ts';
import type { Desk, FlowId, Json, Language } from '../model.ts';

export interface NewTicket {
  /** The same key is the same ticket, however often it is written. */
  readonly key: string;
  readonly tenant: string;
  /** The opener's address. The store keeps it as the id of a subject. */
  readonly openedBy: string;
  readonly desk: Desk;
  readonly flow: FlowId;
  readonly language: Language;
  readonly summary: string;
  readonly evidence: Json;
  /** What others at this customer have as well: they join the first of them that is open. `null`: nothing. */
  readonly cause: string | null;
  /** What is asked for, where it is a request for licences; left out: nothing. */
  readonly request?: NewSeatRequest;
}

export interface Ticket extends NewTicket {
  readonly number: number;
  readonly state: TicketState;
  readonly openedAt: Date;
  /** When it came into this state. */
  readonly since: Date;
  /** Grows with every change. */
  readonly revision: number;
  /** The address of the agent who has it. */
  readonly holder: string | null;
  /** Who answers in its conversation. */
  readonly talk: Talk;
  /** How it is known to be solved; `null` while it is not. */
  readonly solved: Solved | null;
  /** The ticket that this one joined. */
  readonly parent: number | null;
  /** Out of the agents' sight for a while; `null`: it is not. */
  readonly snoozed: Snoozed | null;
  /** How many licences its request asks for; `null`: it asks for none. */
  readonly licences: number | null;
  /** `gone`: the talk in which it was opened was let go of, so nothing that is said there reaches anybody. */
  readonly chat: 'open' | 'gone';
}

/** Seen in the systems, said by somebody who can know, or taken for granted. */
export type Solved = 'verified' | 'confirmed' | 'assumed';

/** What who asked wrote to the person at the desk, about a ticket that was opened in this conversation. */
export interface TicketAnswer {
  readonly number: number;
  readonly revision: number;
  readonly move: 'customer-answered' | 'customer-wrote';
  readonly note: string;
}

/** The grant's tenant is the only one that answers; another's number is as if it did not exist. */
export interface Tickets {
  find(grant: Grant, number: number): Promise<Ticket | null>;
  list(grant: Grant, limit: number): Promise<readonly Ticket[]>;
}
