import type { Measure } from '../insight/measure.ts';
import type { Json } from '../model.ts';
import type { AuditLine } from './audit.ts';
import type { Claim } from './claim.ts';
import type { CodeChange } from './codes.ts';
import type { Delivery } from './deliveries.ts';
import type { NewReply } from './lines.ts';
import type { BookedLook, CaseMoved, CaseNews, LookChange } from './looks.ts';
import type { SeatRequestChange } from './seat-requests.ts';
import type { NewTicket, Ticket, TicketAnswer } from './tickets.ts';

/** Everything that a turn leaves behind, in one transaction. */
export interface TurnOutcome {
  readonly state: Json;
  readonly done: readonly number[];
  /** What the person said, kept for the page's reload and the ticket's conversation. */
  readonly heard: readonly Json[];
  readonly ticket: NewTicket | null;
  /** Left out: nothing that was heard is for a person. */
  readonly answers?: readonly TicketAnswer[];
  /** Left out: nothing is promised. */
  readonly looks?: readonly LookChange[];
  /** What was said of requests for licences; throws in the store where one moved meanwhile. Left out: nothing. */
  readonly requests?: readonly SeatRequestChange[];
  /** Left out: nothing became of a question. */
  readonly news?: readonly CaseNews[];
  /** Called once, inside the transaction, so that a reply can name the numbers of tickets. */
  replies(ticket: Ticket | null, moved: readonly CaseMoved[]): readonly NewReply[];
  readonly audit: readonly AuditLine[];
  /** What became of one-time codes, in order. */
  readonly codes?: readonly CodeChange[];
  /** What is counted of it. */
  readonly measures?: readonly Measure[];
  readonly at: Date;
}

export interface Turns {
  /** One compare-and-set; `null` when somebody else holds the lease. */
  claim(conversation: string, owner: string, now: Date, leaseMs: number): Promise<Claim | null>;
  renew(claim: Claim, now: Date, leaseMs: number): Promise<Claim | null>;
  /** Puts on record that its turn now begins with no other beside it; `null` when the lease was lost. */
  goAlone(claim: Claim): Promise<Claim | null>;
  /** All waiting deliveries of the conversation, in inbox order. */
  waiting(claim: Claim): Promise<readonly Delivery[]>;
  /** The open tickets of this conversation at which a person waits for an answer or has taken over, the latest first. */
  withPerson(claim: Claim): Promise<readonly Ticket[]>;
  /** The looks that are promised in this conversation, the earliest first. */
  booked(claim: Claim): Promise<readonly BookedLook[]>;
  /**
   * `lost`: the lease is somebody else's; `overtaken`: what the turn rests on has changed, and the new claim says how
   * it is now. Nothing was written in either case. The lease stays with the new claim until it is released, so that
   * nobody else sends the replies meanwhile.
   */
  commit(
    claim: Claim,
    outcome: TurnOutcome,
  ): Promise<
    | { is: 'committed'; ticket: Ticket | null; claim: Claim }
    | { is: 'overtaken'; claim: Claim }
    | { is: 'lost' }
  >;
  /** Frees the lease, if it is still this claim's. */
  release(claim: Claim): Promise<void>;
}
