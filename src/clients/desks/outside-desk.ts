import type { EvidenceBundle } from '../../diagnostics/escalation/evidence.ts';
import type { SeatChange } from '../../diagnostics/licences/seat-change.ts';
import type { Desk, FlowId, Language } from '../../diagnostics/model.ts';
import type { Decided, DeskSaid } from '../../diagnostics/ports/desks.ts';
import type { Solved } from '../../diagnostics/ports/tickets.ts';

/** A ticket as a desk outside gets it. */
export interface HandedTicket {
  /** The same, however often it is sent: by this a desk sees that it has it already. */
  readonly key: string;
  readonly number: number;
  readonly customer: { readonly id: string; readonly name: string };
  readonly desk: Desk;
  readonly flow: FlowId;
  readonly language: Language;
  readonly openedAt: Date;
  /** What it is about in one line; `null` where the desk gets no personal values. */
  readonly summary: string | null;
  /** The address of who asked; `null` where the desk gets no personal values. */
  readonly askedBy: string | null;
  readonly evidence: EvidenceBundle | null;
  /** How many licences are asked for; `null`: none. */
  readonly licences: number | null;
  /** What it wants of the licence limit; left out, or `null`: nothing that could be done without a person. */
  readonly seats?: SeatChange | null;
}

/** What came of sending it. `problem`: a word of ours or a status, never what the desk wrote. */
export type DeskOpened =
  /** `said`: what the desk did with it at once. */
  | { readonly is: 'opened'; readonly ref: string | null; readonly said?: DeskSaid }
  /** It may be there. */
  | { readonly is: 'unknown'; readonly problem: string }
  /** It never will be, unless somebody mends something. */
  | { readonly is: 'refused'; readonly problem: string }
  /** It is not there; `until`: the desk asked to be left alone. */
  | { readonly is: 'later'; readonly until: Date | null; readonly problem: string };

/** What follows a ticket that lies with a desk. */
export interface DeskNote {
  /** The same, however often it is sent. */
  readonly key: string;
  readonly number: number;
  /** Nobody else has it: by this it is found among what people wrote. */
  readonly mark: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly desk: Desk;
  readonly about: { readonly key: string; readonly ref: string | null };
  readonly what:
    | { readonly is: 'answer'; readonly text: string }
    /** What was decided here. `how`: how it is known to be solved; `text`: what was written with it. */
    | {
        readonly is: 'decided';
        readonly state: 'solved' | 'declined' | 'reopened';
        readonly how: Solved | null;
        readonly by: Decided['by'];
        readonly text: string | null;
      }
    /** Who asked is to be forgotten. */
    | { readonly is: 'forget' };
}

export type DeskFound =
  | { readonly is: 'found'; readonly ref: string | null; readonly said?: DeskSaid }
  | { readonly is: 'not-there' }
  | { readonly is: 'not-read'; readonly until: Date | null; readonly problem: string };

/** What a desk's message came to. */
export type DeskHeard =
  | { readonly is: 'said'; readonly key: string; readonly about: string; readonly said: DeskSaid }
  /** Nothing for the asker, or our own words back. */
  | { readonly is: 'ignored' }
  | { readonly is: 'refused'; readonly status: 400 | 401 };

/** The headers, in lower case, and the body as it came. */
export interface DeskDelivery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** One desk outside the house. Nothing here throws for what the other side does. */
export interface OutsideDesk {
  readonly evidence: 'full' | 'redacted';
  open(ticket: HandedTicket): Promise<DeskOpened>;
  /** `ref` of what was taken: what the desk did about it, in a word. */
  follow(note: DeskNote): Promise<DeskOpened>;
  /** `null`: the desk itself sees that a key comes twice, so that sending again does no harm. */
  readonly lookUp: {
    find(key: string): Promise<DeskFound>;
    /** Of what follows a ticket; it shows at once. */
    findNote(note: DeskNote): Promise<DeskFound>;
    /** How long a search may not show what is there, in milliseconds. */
    readonly lagMs: number;
  } | null;
  /** The address from which it writes letters; `null`: it does not. */
  readonly mailbox: string | null;
  /** Verifies, then parses. `null`: it does not call us. */
  readonly hear: ((delivery: DeskDelivery) => Promise<DeskHeard>) | null;
}

/** How a desk is given time, in milliseconds. */
export interface DeskPace {
  /** For one call. */
  readonly attemptMs: number;
  /** For a search to show what is there. */
  readonly lagMs: number;
}

/** The search of Jira Cloud shows a new issue after *seconds*, by its own word. */
export const deskPace: DeskPace = { attemptMs: 15_000, lagMs: 60_000 };
