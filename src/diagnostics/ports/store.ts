import type { Announcements } from './announcements.ts';
import type { AuditLine, AuditTrail, Insights } from './audit.ts';
import type { Clocks } from './clocks.ts';
import type { Codes } from './codes.ts';
import type { Inbox, Subject } from './deliveries.ts';
import type { Desks } from './desks.ts';
import type { Identities, Installations, Whereabouts } from './identities.ts';
import type { Erased, KeepFor, Kept } from './keeping.ts';
import type { Outbox } from './lines.ts';
import type { Looks } from './looks.ts';
import type { Notices } from './notices.ts';
import type { SeatRequests, SeatRounds } from './seat-requests.ts';
import type { Sessions } from './sessions.ts';
import type { TicketMoves } from './ticket-moves.ts';
import type { TicketQueue } from './ticket-queue.ts';
import type { Tickets } from './tickets.ts';
import type { TriageCards } from './triage-cards.ts';
import type { Turns } from './turns.ts';

export interface Store extends Inbox, Turns, Outbox {
  readonly announcements: Announcements;
  readonly tickets: Tickets & TicketMoves & TicketQueue;
  readonly cards: TriageCards;
  readonly desks: Desks;
  readonly clocks: Clocks;
  readonly insights: Insights;
  readonly auditTrail: AuditTrail;
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly codes: Codes;
  readonly looks: Looks;
  readonly requests: SeatRequests & SeatRounds;
  readonly installations: Installations;
  readonly whereabouts: Whereabouts;
  readonly notices: Notices;
  audit(lines: readonly AuditLine[]): Promise<void>;
  /** Somebody asks to be forgotten. `alsoKnownAs`: names and usernames under which others may have written of them. */
  erase(who: Subject, alsoKnownAs: readonly string[]): Promise<Erased>;
  /** Lets go of what was kept long enough. */
  retain(now: Date, keep: KeepFor): Promise<Kept>;
  close(): Promise<void>;
}
