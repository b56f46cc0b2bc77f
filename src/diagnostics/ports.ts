import type { Grant, Sender } from './access/grant.ts';
import type { AskedCase } from './again/asked-case.ts';
import type { LookEnd } from './again/look-end.ts';
import type { ClockName, ClockStage, TicketLife } from './escalation/clocks-of.ts';
import type { Mover, Snoozed, Talk, TicketMove, TicketState } from './escalation/ticket-moves.ts';
import type { Facts, FactTable, Known, LookedUpFact } from './facts/fact-table.ts';
import type { Bilingual } from './facts/tenant.ts';
import type { FileFault } from './file/file-fault.ts';
import type { CauseGroup, FileOutcome } from './file/say-report.ts';
import type { Counted } from './insight/figures.ts';
import type { Days, Measure } from './insight/measure.ts';
import type { Desk, FlowId, Json, Language } from './model.ts';

/** The domain's clock; the demo's stands still. Leases and retries use the machine's own. */
export type Clock = () => Date;

/** The end of a diagnosis, handed to every look-up. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds left, never below 0. */
  left(): number;
}

/** Looks up one fact. It never throws: what could not be read is `unknown`, with the reason. */
export type LookUp = <N extends LookedUpFact>(
  grant: Grant,
  name: N,
  context: { readonly deadline: Deadline; readonly facts: Facts },
) => Promise<Known<FactTable[N]>>;

/** Each run starts afresh; within it a fact is looked up once. */
export type BeginRun = () => LookUp;

/** A source file that somebody hands over to be checked; nothing of it is kept once that is done. */
export interface FileDesk {
  /** Rejects with what the pieces threw. */
  check(grant: Grant, pieces: AsyncIterable<Uint8Array>): Promise<FileChecked>;
  /** The same file with only its safe repairs; `null` when it cannot be read. */
  correct(grant: Grant, pieces: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | null>;
}

export type FileChecked =
  | { readonly is: 'unreadable'; readonly fault: FileFault }
  | {
      readonly is: 'checked';
      readonly outcome: FileOutcome;
      readonly groups: readonly CauseGroup[];
      /** How many findings a corrected file would not have. */
      readonly repairs: number;
    };

/** Somebody at one customer. The store keeps the address in one table, and an id everywhere else. */
export interface Subject {
  readonly tenant: string;
  /** Lower-case address. */
  readonly address: string;
}

/** One message or press, as the channel verified it. `body` is opaque to the store. */
export interface NewDelivery {
  readonly from: Subject;
  readonly channel: string;
  /** The channel's own identity of this message: the same key is never taken twice. */
  readonly key: string;
  readonly conversation: string;
  /** Where in the channel the conversation takes place; opaque to the store. */
  readonly place: Json;
  readonly body: Json;
  /** By the machine's clock. */
  readonly receivedAt: Date;
}
export interface Delivery {
  readonly id: number;
  readonly body: Json;
}

/** A lease on one conversation. `fence` grows with every claim; `revision` with every commit. */
export interface Claim {
  readonly conversation: string;
  readonly owner: string;
  readonly fence: number;
  readonly revision: number;
  readonly until: Date;
  /** 1, or more when earlier claims ended in neither a commit nor an orderly release: a turn was cut short. */
  readonly attempt: number;
  /** How often in a row sending failed. */
  readonly sendTries: number;
  /** The last committed state, or `null` for a new conversation. */
  readonly state: Json;
  readonly channel: string;
  /** As the first delivery gave it; `null` for a conversation that is older than this was kept. */
  readonly place: Json;
}

export interface NewReply {
  readonly body: Json;
}
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
}

/** Seen in the systems, said by somebody who can know, or taken for granted. */
export type Solved = 'verified' | 'confirmed' | 'assumed';

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

/** Ids only: no text, no name. `actor` goes in as an address and is stored as the id of a subject. */
export interface AuditLine {
  readonly at: Date;
  readonly tenant: string;
  readonly actor: string;
  readonly action:
    | 'diagnosed'
    | 'code-asked'
    | 'code-tried'
    | 'refused'
    | 'look-booked'
    | 'solved'
    | 'file-checked'
    | 'ticket-opened'
    | 'ticket-read'
    | 'ticket-moved'
    | 'tickets-listed';
  readonly outcome: string;
}

/** What who asked wrote to the person at the desk, about a ticket that was opened in this conversation. */
export interface TicketAnswer {
  readonly number: number;
  readonly revision: number;
  readonly move: 'customer-answered' | 'customer-wrote';
  readonly note: string;
}

/** A look into the systems that is promised for after a run of the integration. */
export interface PromisedLook {
  readonly tenant: string;
  readonly about: AskedCase;
  /** The checks that were the cause. */
  readonly causes: readonly string[];
  /** The scheduled run that is waited for, and when it is looked at. */
  readonly after: Date;
  readonly due: Date;
}
export interface BookedLook extends PromisedLook {
  readonly id: number;
  /** How often there was nothing to say yet. */
  readonly putOff: number;
}

/** What a turn does with promised looks. */
export type LookChange =
  /** `by`: who asked for it, and how that was known. Leave is asked for anew when it is due. */
  | {
      readonly is: 'booked';
      readonly look: PromisedLook;
      readonly by: Sender;
      readonly language: Language;
    }
  | Readonly<{ is: 'put-off'; id: number; after: Date; due: Date; putOff: number }>
  | { readonly is: 'ended'; readonly id: number; readonly how: LookEnd };

/** What became of a question, for its ticket: the one of this conversation with this flow and summary, if any. */
export interface CaseNews {
  /** `not-awaited`: nothing was seen, and the sync is not waited for any more. */
  readonly is: 'awaits-sync' | 'verified' | 'not-solved' | 'not-awaited';
  readonly flow: FlowId;
  readonly summary: string;
}
export interface CaseMoved {
  readonly news: CaseNews;
  readonly ticket: Ticket;
}

/** A promised look that is due: where it was asked for, and who asked. */
export interface DueLook {
  readonly id: number;
  /** How often it was handed out, this time included. */
  readonly run: number;
  readonly channel: string;
  readonly place: Json;
  readonly by: Sender;
  readonly language: Language;
}

export interface Looks {
  /**
   * The next one that is due at `now`; nobody else has it until `until`, by the machine's clock. One that no turn got
   * through with is let go of.
   */
  take(now: Date, machineNow: Date, until: Date): Promise<DueLook | null>;
}

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

/** Who looked at personal values of a customer's people, for its administrators. */
export interface AuditTrail {
  /**
   * The newest first. `null`: this grant is not an administrator's. `agents`: those of today; who was at the desk before
   * counts as well, `notBy` aside. `until`: so that pages stay as they were while more is added.
   */
  looks(
    grant: Grant,
    page: {
      readonly agents: readonly string[];
      readonly notBy: readonly string[];
      readonly until: Date;
      readonly skip: number;
      readonly limit: number;
    },
  ): Promise<readonly AuditLine[] | null>;
}

/** What happened, as figures. */
export interface Insights {
  /** `null`: this grant is not for a whole customer. `zone`: the customer's, in which its days begin. */
  count(grant: Grant, days: Days, zone: string): Promise<Counted | null>;
}

/** One-time codes as a turn leaves them. `tries`: how many it saw; when there are more by then, the turn is not kept. */
export type CodeChange =
  | ({ readonly is: 'asked' } & CodeAsked)
  | { readonly is: 'wrong'; readonly code: number; readonly tries: number }
  | {
      readonly is: 'right';
      readonly code: number;
      readonly tries: number;
      readonly who: Subject;
      /** So long the conversation is taken to be that person's. */
      readonly until: Date;
    };

/** A code takes the place of an earlier one in the same conversation. */
export interface CodeAsked {
  readonly to: Subject;
  readonly addressHash: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

/**
 * What a line is for. Where nobody can say whether it came, an answer and news of a ticket are sent once more; how far
 * something is, and what nobody asked for, never are.
 */
export type LineKind = 'answer' | 'ticket' | 'progress' | 'proactive';

/** One line of a conversation: heard from the person or said by Loket. */
export interface Line {
  readonly id: number;
  readonly conversation: string;
  readonly side: 'heard' | 'said';
  readonly kind: LineKind;
  readonly body: Json;
  readonly at: Date;
  /**
   * `maybe`: it was sent once and nobody can say whether it came; it is sent once more. `undeliverable`: the channel
   * could not be reached for so long that it is not tried any more.
   */
  readonly sent: 'yes' | 'no' | 'maybe' | 'undeliverable';
  /** The channel's own id of the message, once it is sent. */
  readonly ref: string | null;
}

export interface Inbox {
  /** `seen`: this key was taken before. A `new` delivery is on disk when this resolves. */
  accept(delivery: NewDelivery): Promise<'new' | 'seen'>;
  /** Conversations without a live lease that have deliveries waiting or lines to send. */
  orphans(now: Date): Promise<readonly string[]>;
  /** Drops the keys of deliveries and of desks' messages older than seven days, sessions that have ended and tokens that have expired. */
  forgetOld(now: Date): Promise<void>;
}

export interface Turns {
  /** One compare-and-set; `null` when somebody else holds the lease. */
  claim(conversation: string, owner: string, now: Date, leaseMs: number): Promise<Claim | null>;
  renew(claim: Claim, now: Date, leaseMs: number): Promise<Claim | null>;
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

export interface Outbox {
  /** Said, committed, not yet or perhaps sent, and due, oldest first. */
  unsent(claim: Claim, now: Date): Promise<readonly Line[]>;
  settle(claim: Claim, line: number, sent: 'yes' | 'undeliverable', ref: string | null): Promise<void>;
  /** Nobody can say whether the line came; nothing of this conversation is sent before `until`. */
  doubt(claim: Claim, line: number, until: Date): Promise<void>;
  /** Nothing of this conversation is sent before `until`: one more try in a row has failed, or a wait was asked for. */
  putOff(claim: Claim, until: Date, because: 'failed' | 'asked-to-wait'): Promise<void>;
  /** The lines of one conversation after `after`, oldest first. */
  lines(conversation: string, after: number): Promise<readonly Line[]>;
}

/** What Loket says without being asked. */
export interface Announcement {
  /** Ids only. What has the same key is said once to each person, however often it is written and wherever. */
  readonly key: string;
  readonly kind: LineKind;
  readonly at: Date;
  /** What is said; `state` is the conversation's last committed one, `null` while nothing was said there. */
  tell(state: Json): Json;
}

/** Where a conversation takes place, or will. */
export interface Chat {
  readonly conversation: string;
  readonly channel: string;
  /** As the channel gave it; opaque to the store. */
  readonly place: Json;
  readonly person: Subject;
}

/** Lines that come before a question. Each is sent like an answer: by whoever has the conversation, in order. */
export interface Announcements {
  /** `null`: there is no such conversation. */
  chat(conversation: string): Promise<Chat | null>;
  /** On disk when this resolves; a conversation that is new is made. */
  announce(chat: Chat, what: Announcement): Promise<'kept' | 'seen'>;
}

/** The grant's tenant is the only one that answers; another's number is as if it did not exist. */
export interface Tickets {
  find(grant: Grant, number: number): Promise<Ticket | null>;
  list(grant: Grant, limit: number): Promise<readonly Ticket[]>;
}

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
  /** Changes as soon as any ticket that the grant may see does; tells nothing else. */
  mark(grant: Grant): Promise<string>;
  /** Those that have slept until their date, soonest first. */
  overslept(grant: Grant, now: Date): Promise<readonly Ticket[]>;
}

/** What is done with tickets. Only a grant for the whole customer does more than its holder's own moves. */
export interface TicketMoves {
  /** One compare-and-set, with the trail and every message that goes with it, in one transaction. */
  step(grant: Grant, step: TicketStep): Promise<Stepped>;
  /** Oldest first; `null`: no such ticket for this grant. */
  trail(grant: Grant, number: number): Promise<readonly TicketTrail[] | null>;
}

/** A ticket's card where the agents of its customer work. */
export interface TriageCard {
  readonly id: number;
  readonly number: number;
  readonly tenant: string;
  readonly place: Place;
  /** The channel's own id of the card; `null`: none is known to stand there. */
  readonly ref: string | null;
  /** Times in a row that it could not be shown. */
  readonly tries: number;
}

/** What a card shows: the ticket's revision, and how many had joined it. */
export interface CardMark {
  readonly revision: number;
  readonly joined: number;
}

/** One card for each ticket in each place; the row comes before the card. */
export interface TriageCards {
  /**
   * The next card there that is behind its ticket, and nobody else's before `until`. An open ticket of the customer
   * that has none gets one, unless it joined another.
   */
  take(tenant: string, place: Place, now: Date, until: Date): Promise<TriageCard | null>;
  /** It stands there under `ref` and shows this. */
  shown(card: TriageCard, ref: string, mark: CardMark): Promise<void>;
  /** Nobody tries before `until`. */
  putOff(card: TriageCard, until: Date, because: 'failed' | 'asked-to-wait'): Promise<void>;
  /** `null`: this ticket has no card there. */
  find(tenant: string, number: number, place: Place): Promise<TriageCard | null>;
  /** A card of which nobody knew whether it was posted does stand there. */
  adopt(card: TriageCard, ref: string): Promise<void>;
}

/** A ticket on its way to a desk outside the house, or there; or what follows it. */
export interface Handover {
  readonly id: number;
  readonly ticket: number;
  readonly desk: Desk;
  /** `answer`: what the asker wrote to that desk; `forget`: who asked is to be forgotten there. */
  readonly kind: 'ticket' | 'answer' | 'forget';
  /** The ticket at that desk which it follows; `null` for the ticket itself. */
  readonly about: { readonly key: string; readonly ref: string | null } | null;
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
  | { readonly is: 'opened'; readonly ref: string | null }
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
/** An open ticket as far as its clocks are concerned: no text. */
export interface WatchedTicket extends TicketLife {
  readonly number: number;
  readonly desk: Desk;
  readonly asker: Subject;
  readonly revision: number;
}

/** A letter about a clock that is over. */
export interface ClockLetter {
  readonly number: number;
  readonly tenant: string;
  readonly desk: Desk;
  readonly clock: ClockName;
  readonly at: Date;
}

/** The clocks of tickets: what was noticed about them, once each. */
export interface Clocks {
  /** The open tickets of a customer that joined no other, and at these desks; those after `after`, by number. */
  watched(tenant: string, desks: readonly Desk[], after: number): Promise<readonly WatchedTicket[]>;
  /**
   * One compare-and-set, with a line in the trail: of any number of sweeps one notices it. `letter`: whether somebody is
   * to be told by mail. `known`: it was noticed before; `overtaken`: the ticket moved meanwhile.
   */
  notice(
    grant: Grant,
    ticket: Pick<WatchedTicket, 'number' | 'revision'>,
    noticed: {
      readonly clock: ClockName;
      readonly stage: Exclude<ClockStage, 'fine'>;
      readonly letter: 'wanted' | 'none';
      readonly at: Date;
    },
  ): Promise<'noticed' | 'known' | 'overtaken'>;
  /** Takes the next letter that is to go out; nobody else has it until `until`. */
  takeLetter(now: Date, until: Date): Promise<ClockLetter | null>;
  settleLetter(letter: Pick<ClockLetter, 'number' | 'clock'>, became: 'sent' | 'refused'): Promise<void>;
}

export interface DeskStep {
  readonly at: Date;
  tell(ticket: Ticket): Json | null;
  promise?(ticket: Ticket): PromisedLook | null;
}

export interface Sessions {
  /** `used`: this token was exchanged before. Only the hash of the session id is kept. */
  open(session: {
    idHash: string;
    tokenId: string | null;
    sender: Sender;
    expiresAt: Date;
  }): Promise<'opened' | 'used'>;
  find(idHash: string, now: Date): Promise<{ sender: Sender; expiresAt: Date } | null>;
  /** Somebody signs out. */
  close(idHash: string): Promise<void>;
}

/** Signing in elsewhere, in a browser. Nothing is kept here in between: the browser keeps the secret. */
export interface SignIn {
  /** `to`: where the browser goes; `afresh`: whoever is still signed in there chooses anew. */
  begin(
    how: 'quietly' | 'afresh',
  ): Promise<
    { readonly is: 'begun'; readonly to: string; readonly secret: string } | { readonly is: 'unreachable' }
  >;
  /** `search`: what stands behind the question mark when the browser comes back. Never throws. */
  finish(search: string, secret: string): Promise<SignedIn>;
}
export type SignedIn =
  /** `once`: of this one way there and back, so that nobody goes it twice. */
  | { readonly is: 'signed-in'; readonly address: string; readonly once: string }
  /** `not-ours`: begun in another browser, or too long ago; `not-accepted`: what came back does not hold. */
  | { readonly is: 'refused'; readonly because: 'not-ours' | 'cancelled' | 'not-accepted' | 'not-verified' }
  | { readonly is: 'unreachable' };

/** Somebody on a channel, as that channel names them. */
export interface Member {
  readonly channel: string;
  readonly installation: string;
  readonly person: string;
}

/** Who a member of a channel is. Kept once it is known, so that the channel is not asked at every message. */
export interface Identities {
  find(member: Member): Promise<{ readonly sender: Sender; readonly checkedAt: Date } | null>;
  /** Everybody on a channel who was proven to have this address, at this customer; who was seen last comes first. */
  membersWith(who: Subject): Promise<readonly (Member & { readonly sender: Sender })[]>;
  /** Takes the place of what was known. `customers[0]` is the customer under which the address is kept. */
  keep(member: Member, sender: Sender, now: Date): Promise<void>;
  /** Somebody who left, or an installation that was taken away (`person: null`). */
  forget(member: Omit<Member, 'person'> & { readonly person: string | null }): Promise<void>;
}

/** What became of somebody who was erased. */
export interface Erased {
  /** Their own. */
  readonly conversations: number;
  readonly lines: number;
  /** The numbers of the tickets that they opened, which stand empty now. */
  readonly tickets: readonly number[];
  /** Texts of others in which they were named. */
  readonly mentions: number;
  /** The hand-overs by which desks outside are asked to forget them; they wait in the queue. */
  readonly desks: readonly { readonly id: number; readonly ticket: number; readonly desk: string }[];
}

/** For how many days things with personal values are kept. */
export interface KeepFor {
  /** What was said, and who somebody was on a channel. */
  readonly conversationDays: number;
  /** What a ticket was about, from when it was closed. */
  readonly ticketDays: number;
  readonly auditDays: number;
}

/** How much was let go of, because it was kept long enough. */
export interface Kept {
  readonly lines: number;
  readonly tickets: number;
  readonly conversations: number;
  readonly audit: number;
  /** Addresses of whom nothing else was left. */
  readonly people: number;
}

/** A one-time code as it stands. */
export interface OneTimeCode {
  readonly id: number;
  readonly tenant: string;
  readonly addressHash: string;
  /** `null`: none has gone out. */
  readonly codeHash: string | null;
  /** Wrong guesses so far. */
  readonly tries: number;
  /** `over`: used, or replaced by a later one. */
  readonly state: 'open' | 'over';
  readonly expiresAt: Date;
}

/** One-time codes and what they proved; asked for and tried in the closing transaction of a turn. */
export interface Codes {
  /** The latest of this conversation. */
  latest(conversation: string): Promise<OneTimeCode | null>;
  /** When codes were asked for since then: for this address, and by whoever has this conversation. */
  asked(
    conversation: string,
    addressHash: string,
    since: Date,
  ): Promise<{ readonly address: readonly Date[]; readonly asker: readonly Date[] }>;
  /** Whether this asker asked for one since then, in whichever conversation. */
  awaited(asker: Subject, since: Date): Promise<'yes' | 'no'>;
  /** Who it was proven to be, while that counts. */
  proven(conversation: string, now: Date): Promise<Subject | null>;
  /** Takes the next code that is to go out; nobody else has it until `until`. */
  take(now: Date, until: Date): Promise<CodeToSend | null>;
  /** The only code that counts from now on. `gone`: it is too late, or another one took its place. */
  keep(code: number, codeHash: string): Promise<'kept' | 'gone'>;
  /** Nothing is left to do for it, whatever came of it; the address goes. */
  settle(code: number): Promise<void>;
  /** Codes older than `before` and what is not proven any more. */
  forget(before: Date, now: Date): Promise<void>;
}

export interface CodeToSend {
  readonly id: number;
  readonly conversation: string;
  readonly to: Subject;
  readonly language: Language;
}

/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With the angle brackets. The same letter, sent again, has the same; left out: one of its own. */
  readonly messageId?: string;
  /** Where an answer goes; left out: to the sender. */
  readonly replyTo?: string;
  /** The id of the letter that this one belongs to. */
  readonly inReplyTo?: string;
}

/** What came of handing a letter to a mail server (RFC 5321 4.2). */
export type Mailed =
  | { readonly is: 'sent' }
  /** The line broke after the letter was on its way: it may be there. */
  | { readonly is: 'maybe-sent' }
  /** A lasting no to this letter, with the server's own number. */
  | { readonly is: 'refused'; readonly code: number }
  /** No safe line, no login, or a passing no: later may be better. */
  | { readonly is: 'unreachable' };

export interface Mail {
  /** Never throws. */
  send(letter: Letter): Promise<Mailed>;
}

/** Where a channel was let in, and what it needs there; sealed by the channel, so that the store cannot read it. */
export interface Installations {
  find(channel: string, installation: string): Promise<string | null>;
  /** Takes the place of what was kept. */
  keep(channel: string, installation: string, sealed: string, now: Date): Promise<void>;
  /** Taken away at this moment; one that was let in again after it stays. */
  forget(channel: string, installation: string, at: Date): Promise<'forgotten' | 'not-there'>;
}

/** A place on a channel where Loket may speak. */
export interface Place {
  readonly channel: string;
  readonly installation: string;
  readonly thread: string;
}

/** How a place is reached, as the channel last said; opaque to the store. */
export interface Whereabouts {
  /** `new`: nothing was known of this place. `person`: whose own chat it is; `null` where more people are. */
  keep(place: Place, person: string | null, details: Json, now: Date): Promise<'new' | 'known'>;
  find(place: Place): Promise<Json>;
  /** The thread of somebody's own chat, or `null` when there is none. */
  chatWith(member: Member): Promise<string | null>;
  /** Any place of an installation, as it was kept last; `null`: none is known. */
  anyIn(installation: Omit<Place, 'thread'>): Promise<Json>;
  forget(place: Place): Promise<void>;
}

/** Trouble that its customer is told of, or will be. No personal value is in it. */
export interface OpenNotice {
  readonly id: string;
  readonly since: Date;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** `null`: nobody was told yet. */
  readonly toldAt: Date | null;
}

/** What goes on at a customer without anybody asking; the grant is for the whole customer. */
export interface Notices {
  /** Oldest first. */
  open(grant: Grant): Promise<readonly OpenNotice[]>;
  /** Nothing happens to one that is open already, but for its text. */
  begin(grant: Grant, notice: Pick<OpenNotice, 'id' | 'since' | 'title' | 'text'>): Promise<void>;
  told(grant: Grant, id: string, at: Date): Promise<void>;
  end(grant: Grant, id: string): Promise<void>;
  /** Keeps how many licences are taken on a day (`YYYY-MM-DD`), and answers the days since `from` before it. */
  countLicences(
    grant: Grant,
    day: string,
    used: number,
    from: string,
  ): Promise<readonly { readonly day: string; readonly used: number }[]>;
}

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
