import type { Grant } from '../access/grant.ts';
import type { Decision, SeatRequest } from '../licences/seat-request.ts';

/** What a turn does with requests for licences; it rests on the request as it was at `revision`. */
export interface SeatRequestChange {
  readonly number: number;
  readonly tenant: string;
  readonly revision: number;
  /** By its asker, or by one approver. */
  readonly change: { readonly is: 'withdrawn'; readonly at: Date } | Omit<Decision, 'step'>;
}

/** A request at which something is due: see `whatIsDue`. */
export interface DueSeatRequest {
  readonly request: SeatRequest;
  /** The conversation in which it was asked. */
  readonly conversation: string;
  /** Who was asked already in the step of now. */
  readonly asked: readonly string[];
  /** When those who are awaited were last reminded in this step. */
  readonly remindedAt: Date | null;
  /** When its asker last heard of it. */
  readonly heardAt: Date;
  /** What became of it was told, and its ticket moved. */
  readonly settled: 'yes' | 'no';
}

export interface SeatRequests {
  /** One that this grant's actor asked for, or has to decide about; anybody else's is as if it did not exist. */
  find(grant: Grant, number: number): Promise<SeatRequest | null>;
  /** Those that wait for a word of this grant's actor, the oldest first. */
  awaiting(grant: Grant): Promise<readonly SeatRequest[]>;
}
