import type { Grant, Sender } from './access/grant.ts';
import type { Facts, FactTable, Known, LookedUpFact } from './facts/fact-table.ts';
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

/** One message or press, as the channel verified it. `body` is opaque to the store. */
export interface NewDelivery {
  readonly channel: string;
  /** The channel's own identity of this message: the same key is never taken twice. */
  readonly key: string;
  readonly conversation: string;
  readonly body: Json;
  readonly receivedAt: Date;
}
export interface Delivery extends NewDelivery {
  readonly id: number;
}

/** A lease on one conversation. `fence` grows with every claim; `revision` with every commit. */
export interface Claim {
  readonly conversation: string;
  readonly owner: string;
  readonly fence: number;
  readonly revision: number;
  readonly until: Date;
  /** The last committed state, or `null` for a new conversation. */
  readonly state: Json;
}

export interface NewReply {
  readonly body: Json;
}
export interface NewTicket {
  /** The same key is the same ticket, however often it is written. */
  readonly key: string;
  readonly tenant: string;
  readonly openedBy: string;
  readonly desk: Desk;
  readonly flow: FlowId;
  readonly language: Language;
  readonly summary: string;
  readonly evidence: Json;
}
export interface Ticket extends NewTicket {
  readonly number: number;
  readonly state: 'new';
  readonly openedAt: Date;
}

/** Ids only: no text, no address, no name. `actor` is the id of the subject row. */
export interface AuditLine {
  readonly at: Date;
  readonly tenant: string;
  readonly actor: string;
  readonly action: 'diagnosed' | 'refused' | 'ticket-opened' | 'ticket-read' | 'tickets-listed';
  readonly outcome: string;
}

/** Everything that a turn leaves behind, in one transaction. */
export interface TurnOutcome {
  readonly state: Json;
  readonly done: readonly number[];
  /** What the person said, kept for the page's reload and the ticket's conversation. */
  readonly heard: readonly Json[];
  readonly replies: readonly NewReply[];
  readonly ticket: NewTicket | null;
  readonly audit: readonly AuditLine[];
  readonly at: Date;
}

/** One line of a conversation: heard from the person or said by Loket. */
export interface Line {
  readonly id: number;
  readonly conversation: string;
  readonly side: 'heard' | 'said';
  readonly body: Json;
  readonly at: Date;
  readonly sent: 'yes' | 'no';
}

export interface Inbox {
  /** `seen`: this key was taken before. A `new` delivery is on disk when this resolves. */
  accept(delivery: NewDelivery): Promise<'new' | 'seen'>;
  /** Conversations with deliveries waiting and no live lease. */
  orphans(now: Date): Promise<readonly string[]>;
}

export interface Turns {
  /** One compare-and-set; `null` when somebody else holds the lease. */
  claim(conversation: string, owner: string, now: Date, leaseMs: number): Promise<Claim | null>;
  renew(claim: Claim, now: Date, leaseMs: number): Promise<Claim | null>;
  /** All waiting deliveries of the conversation, in inbox order. */
  waiting(claim: Claim): Promise<readonly Delivery[]>;
  /** `lost`: fence or revision moved, nothing was written. Frees the lease when it succeeds. */
  commit(
    claim: Claim,
    outcome: TurnOutcome,
  ): Promise<{ is: 'committed'; ticket: Ticket | null } | { is: 'lost' }>;
  release(claim: Claim): Promise<void>;
}

export interface Outbox {
  /** Said, committed and not yet sent, oldest first. */
  unsent(limit: number): Promise<readonly Line[]>;
  sent(line: number): Promise<void>;
  /** The lines of one conversation after `after`, oldest first. */
  lines(conversation: string, after: number): Promise<readonly Line[]>;
}

/** The grant's tenant is the only one that answers; another's number is as if it did not exist. */
export interface Tickets {
  find(grant: Grant, number: number): Promise<Ticket | null>;
  list(grant: Grant, limit: number): Promise<readonly Ticket[]>;
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
}

export interface Store extends Inbox, Turns, Outbox {
  readonly tickets: Tickets;
  readonly sessions: Sessions;
  audit(lines: readonly AuditLine[]): Promise<void>;
  close(): Promise<void>;
}
