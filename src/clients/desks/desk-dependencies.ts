import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Desk, Json } from '../../diagnostics/model.ts';
import type { DeskNews, Desks } from '../../diagnostics/ports/desks.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { OutsideDesk } from './outside-desk.ts';

/** One customer, and its desks outside the house. */
export interface ConnectedDesks {
  readonly tenant: Tenant;
  readonly desks: ReadonlyMap<Desk, OutsideDesk>;
}

/** How long a desk that does not answer is tried, in milliseconds. */
export interface DeskPatience {
  readonly firstMs: number;
  readonly longestMs: number;
  readonly giveUpMs: number;
}

const hourMs = 60 * 60 * 1000;
/** A desk that is out for a long weekend still gets its tickets. */
export const deskPatience: DeskPatience = { firstMs: 5_000, longestMs: hourMs, giveUpMs: 96 * hourMs };

/** What a run of the queue works with. */
export interface DeskDependencies {
  readonly desks: Desks;
  readonly customers: ReadonlyMap<string, ConnectedDesks>;
  readonly machineNow: Clock;
  readonly patience: DeskPatience;
  /** In the asker's language; `null`: nothing is said. */
  say(ticket: Ticket, news: DeskNews): Json | null;
  /** These conversations have a line to send. */
  told(conversations: readonly string[]): void;
  /** Ids and words of ours only. */
  note(run: Readonly<Record<string, string | number>>): void;
}
