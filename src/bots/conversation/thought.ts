import type { Measure } from '../../diagnostics/insight/measure.ts';
import type { Json } from '../../diagnostics/model.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { CodeChange } from '../../diagnostics/ports/codes.ts';
import type { BookedLook, CaseMoved, CaseNews, LookChange } from '../../diagnostics/ports/looks.ts';
import type { SeatRequestChange } from '../../diagnostics/ports/seat-requests.ts';
import type { NewTicket, Ticket, TicketAnswer } from '../../diagnostics/ports/tickets.ts';
import type { Heard, Progress, Reply } from '../channel.ts';

/** What a turn comes to; nothing of it is kept or said before it is committed. */
export interface Thought {
  readonly state: Json;
  /** What to keep of what was said, already cleaned. */
  readonly heard: readonly Json[];
  readonly ticket: NewTicket | null;
  /** Left out: nothing is for a person. */
  readonly answers?: readonly TicketAnswer[];
  readonly audit: readonly AuditLine[];
  readonly codes?: readonly CodeChange[];
  readonly looks?: readonly LookChange[];
  readonly news?: readonly CaseNews[];
  readonly requests?: readonly SeatRequestChange[];
  /** What is counted of it; left out: nothing. */
  readonly measures?: readonly Measure[];
  /** Asked once the ticket has its number, `null` when the turn opens none, and the tickets of `news` have moved. */
  replies(ticket: Ticket | null, moved?: readonly CaseMoved[]): readonly Reply[];
}

/**
 * Thinks over everything that is waiting in one conversation. It may be called again with more of it, before
 * anything is committed, so it changes nothing itself.
 */
export type Think = (input: {
  /** The last committed state; `null` for a new conversation. */
  readonly state: Json;
  readonly heard: readonly Heard[];
  readonly conversation: string;
  /** The tickets at which a person waits for an answer or has taken over, the latest first. */
  readonly withPerson: readonly Ticket[];
  /** What is promised in this conversation, the earliest first. */
  readonly booked: readonly BookedLook[];
  readonly now: Date;
  progress(progress: Progress): void;
}) => Promise<Thought>;
