import type { Grant } from '../access/grant.ts';
import type { Mover } from '../escalation/ticket-moves.ts';
import type { SeatChange } from '../licences/seat-change.ts';
import type { Desk } from '../model.ts';
import type { Subject } from './deliveries.ts';
import type { DeskStep } from './ticket-moves.ts';
import type { Ticket } from './tickets.ts';

/** Moves by which a ticket ends or begins again: a desk outside that has it is told. */
export const decisions = ['solve', 'verify', 'decline', 'reopen'] as const;

/** What was decided here, and by whom. */
export interface Decided {
  readonly move: (typeof decisions)[number];
  readonly by: Exclude<Mover, 'desk'>;
}

/** A ticket on its way to a desk outside the house, or there; or what follows it. */
export interface Handover {
  readonly id: number;
  readonly ticket: number;
  readonly desk: Desk;
  /**
   * `answer`: what the asker wrote to that desk; `decided`: what became of the ticket here; `forget`: who asked is to be
   * forgotten there.
   */
  readonly kind: 'ticket' | 'answer' | 'decided' | 'forget';
  /** The ticket at that desk which it follows; `null` for the ticket itself. */
  readonly about: {
    readonly key: string;
    readonly ref: string | null;
    readonly state: Handover['state'];
  } | null;
  /** Of the kind `decided`; `null` for any other. */
  readonly decided: Decided | null;
  /** What was written; `null`: nothing, or it was taken away. */
  readonly text: string | null;
  /** What the desk knows it by: the same, however often it is sent. */
  readonly key: string;
  /** `refused`: the desk will never take it; `given-up`: tried too often; `withdrawn`: somebody here took it up first. */
  readonly state: 'waiting' | 'opened' | 'refused' | 'given-up' | 'withdrawn';
  /** What the desk itself calls it. */
  readonly ref: string | null;
  /** Sendings that have begun. */
  readonly tries: number;
  /** Since when it may be there without our knowing. */
  readonly doubtSince: Date | null;
  /** When it is tried next. */
  readonly due: Date;
  /** Why the last sending came to nothing, as a word of ours. */
  readonly problem: string | null;
  /** When it came into this state. */
  readonly since: Date;
}

/** How a run of the queue leaves a hand-over. */
export type HandoverEnd =
  /** `said`: what the desk did with it at once. */
  | { readonly is: 'opened'; readonly ref: string | null; readonly said?: DeskSaid }
  | { readonly is: 'refused' | 'given-up'; readonly problem: string }
  | { readonly is: 'withdrawn' }
  /** `doubt`: whether it may be there already. */
  | {
      readonly is: 'later';
      readonly until: Date;
      readonly problem: string;
      readonly doubt: 'stays' | 'none';
    };

/** What a desk outside says of a ticket that it has. */
export type DeskSaid = {
  readonly text: string | null;
  /** What came along and is not kept, as it is called. */
  readonly files?: readonly string[];
  /** Of a request for licences that was carried out in the LMS itself. */
  readonly seats?: SeatChange;
} & (
  | { readonly is: 'progress' }
  /** It cannot go on before the asker has answered. */
  | { readonly is: 'question' }
  /** It gives the ticket back. */
  | { readonly is: 'returned' }
  | { readonly is: 'solved' }
  | { readonly is: 'declined' }
);

/** What the asker hears of a ticket at a desk outside; `stranded`: it did not get there, and our own agents have it. */
export type DeskNews =
  | { readonly is: 'arrived'; readonly ref: string | null }
  | { readonly is: 'stranded' }
  | DeskSaid;

/** One message of a desk, verified, and the ticket that it is about. */
export interface NewDeskMessage {
  readonly tenant: string;
  readonly desk: Desk;
  /** The desk's own identity of this message: the same key is never taken twice. */
  readonly key: string;
  /** Our key of the hand-over, or the desk's name of it. */
  readonly about: string;
  readonly said: DeskSaid;
  readonly receivedAt: Date;
}

export interface DeskMessage {
  readonly ticket: Ticket;
  readonly desk: Desk;
  readonly said: DeskSaid;
}

/** One run of the queue's worker. It stores ids and no more; leave is asked for again when it runs. */
export type DeskJob =
  | { readonly is: 'hand-over'; readonly id: number }
  | { readonly is: 'desk-said'; readonly id: number };

export interface Desks {
  /** For whom a job runs: who opened the ticket; `null`: there is nothing left to do. */
  asker(job: DeskJob): Promise<Subject | null>;
  /** `null`: no such hand-over for this grant. */
  handover(
    grant: Grant,
    id: number,
  ): Promise<{ readonly handover: Handover; readonly ticket: Ticket } | null>;
  /** From now on it may be there. `overtaken`: another run is at it, or it is over. */
  begin(grant: Grant, handover: Handover, at: Date): Promise<'begun' | 'overtaken'>;
  /** With the ticket's move, what the asker is told and the next run, in one transaction; the conversations told. */
  settle(grant: Grant, handover: Handover, end: HandoverEnd, step: DeskStep): Promise<readonly string[]>;
  /** Those that reached no desk, newest first. Only for a grant for the whole customer. */
  stranded(grant: Grant, limit: number): Promise<readonly Handover[]>;
  /** Sends one that reached no desk again, under the same key. */
  again(grant: Grant, id: number, at: Date): Promise<'again' | 'none'>;

  /** On disk, with its job, when this resolves. */
  hear(message: NewDeskMessage): Promise<'new' | 'seen'>;
  /** `null`: told before, or about no ticket of this grant. */
  message(grant: Grant, id: number): Promise<DeskMessage | null>;
  /** The ticket's move, where the table allows it, and what the asker is told; the conversations told. */
  settleMessage(grant: Grant, id: number, step: DeskStep): Promise<readonly string[]>;

  /** Runs what is due, now and from now on. A run that throws is repeated later. */
  work(run: (job: DeskJob) => Promise<void>): Promise<void>;
}

/** Takes one message of a desk outside, as it came: headers in lower case. On disk when it says `taken`. */
export type DeskInlet = (
  tenant: string,
  desk: string,
  delivery: { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: Buffer },
) => Promise<
  | { readonly is: 'taken' }
  | { readonly is: 'ignored' }
  | { readonly is: 'refused'; readonly status: 400 | 401 }
>;
