import type { Refusal } from '../../diagnostics/access/authorise.ts';
import type { AskedCase } from '../../diagnostics/again/asked-case.ts';
import type { RunOutcome } from '../../diagnostics/again/what-the-run-did.ts';
import type { Report } from '../../diagnostics/escalation/brief.ts';
import type { Mentions } from '../../diagnostics/facts/mentions.ts';
import type { PersonKey, PersonWish } from '../../diagnostics/facts/person.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { ApprovalRules } from '../../diagnostics/licences/approval-rules.ts';
import type { NewSeatRequest, SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { Candidate, Desk, Finding, FlowId, Json } from '../../diagnostics/model.ts';
import type { BookedLook, CaseNews, LookChange } from '../../diagnostics/ports/looks.ts';
import type { Ticket, TicketAnswer } from '../../diagnostics/ports/tickets.ts';
import type { Heard, Reply } from '../channel.ts';
import type { LetterPurpose } from '../letters/letter-purpose.ts';
import type { Looked } from './look-into.ts';
import type { RequestEffect, RequestEvent } from './request-event.ts';
import type { Interrupted, State } from './state.ts';
import type { Understand } from './understand/understood.ts';

/** What happens to a conversation: the person does something, or what was asked for comes back. */
export type Event =
  | {
      readonly is: 'said';
      readonly text: string;
      /** The hash of a one-time code that stood in it. */
      readonly guess: string | null;
      /** Nothing that Loket asked is answered by it; left out: it may be. */
      readonly afresh?: 'yes';
      readonly audience: Heard['audience'];
    }
  | { readonly is: 'pressed'; readonly nonce: string; readonly audience: Heard['audience'] }
  | {
      readonly is: 'found';
      readonly report: Report;
      readonly purpose: Purpose;
      readonly after: Report | null;
    }
  | { readonly is: 'several'; readonly candidates: readonly Candidate[] }
  | {
      readonly is: 'refused';
      readonly because: Refusal;
      readonly sync: Finding | null;
      /** What is taken up again once it is known who asks; left out: the open question. */
      readonly interrupted?: Interrupted;
    }
  | { readonly is: 'code-asked'; readonly address: string; readonly how: 'taken' | 'too-many' }
  /** `left`: how many guesses there are still. */
  | { readonly is: 'code-tried'; readonly how: 'right' | 'wrong' | 'over'; readonly left: number }
  | {
      readonly is: 'ticket-read';
      readonly number: number | null;
      readonly ticket: Ticket | null;
      /** What the ticket asks for, if it is a request for licences of who is heard. */
      readonly request: SeatRequest | null;
    }
  /** A request for licences waits for this person's word. */
  | { readonly is: 'approval-asked'; readonly request: number; readonly audience: Heard['audience'] }
  | RequestEvent
  | { readonly is: 'due'; readonly look: number; readonly audience: Heard['audience'] }
  /** What a promised look saw, and what became of the run that was waited for. */
  | {
      readonly is: 'looked';
      readonly booked: BookedLook;
      readonly tenant: Tenant | null;
      readonly looked: Looked;
      readonly run: RunOutcome;
    };

/** What only the person can tell. */
export type Asks =
  | 'person.wish'
  | 'person.choice'
  | 'customer'
  | 'asker.address'
  | 'asker.code'
  | 'request.reason'
  | 'approval.reason';
export type Refused = Refusal | 'in-a-group';

/**
 * Why there is a look: to tell, to forward with fresh evidence, because somebody says that it is solved, or to write
 * it down for somebody else.
 */
export type Purpose = 'tell' | 'forward' | 'solved' | LetterPurpose;

/** What a move wants done, as data. Nothing has happened until the turn carries it out. */
export type Effect =
  /**
   * `news`: what it means for the ticket of the question, which is said as well where there is one; `stays`: what is
   * said instead where that ticket stays as it is.
   */
  | {
      readonly is: 'say';
      readonly reply: Reply;
      readonly asks: Asks | null;
      readonly news?: CaseNews;
      readonly stays?: string | null;
    }
  /** Nothing was looked up; noted for the audit. */
  | { readonly is: 'refuse'; readonly because: Refused }
  | {
      readonly is: 'look';
      readonly flow: FlowId;
      readonly wish: PersonWish;
      readonly choice: PersonKey | null;
      readonly mentions: Mentions;
      /** Of whom it is to be shown that they got in; left out: of nobody. */
      readonly waited?: readonly string[];
      /** What was found before this flow took over. */
      readonly after: Report | null;
      readonly purpose: Purpose;
    }
  | { readonly is: 'read-ticket'; readonly number: number | null }
  | RequestEffect
  /** To this address, if it is one of the LMS; the conversation does not hear whether. */
  | { readonly is: 'ask-code'; readonly address: string }
  | { readonly is: 'try-code'; readonly address: string; readonly guess: string }
  /** Promises a look. */
  | {
      readonly is: 'book-look';
      readonly about: AskedCase;
      readonly causes: readonly string[];
      readonly after: Date;
    }
  | { readonly is: 'change-look'; readonly change: Exclude<LookChange, { is: 'booked' }> }
  /** Keeps the promise. */
  | { readonly is: 'look-booked'; readonly booked: BookedLook }
  /** Goes to the person who waits for it, with the ticket. */
  | { readonly is: 'answer-ticket'; readonly answer: TicketAnswer }
  | {
      readonly is: 'open-ticket';
      readonly desk: Desk;
      readonly flow: FlowId;
      readonly summary: string;
      readonly evidence: Json;
      /** What others at this customer have as well. */
      readonly cause: string | null;
      /** How many licences are asked for, and who approves that first; `null`: it asks for none. */
      readonly request: NewSeatRequest | null;
    };

/** What a move may know besides the state: no clock and no randomness of its own. */
export interface Setting {
  readonly now: Date;
  readonly nonce: () => string;
  /** The address of who is heard; `null`: nobody has proven one. */
  readonly asker: string | null;
  /** The customers that the sender may choose from. */
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly approvals: ApprovalRules;
  }[];
  /** How the installation is called in a tenant file, such as `slack:T0123`. */
  readonly installation: string;
  readonly timeZone: string;
  readonly understand: Understand;
  /** The tickets at which a person waits for an answer or has taken over, the latest first. */
  readonly withPerson: readonly Ticket[];
  /** What is promised, the earliest first. */
  readonly booked: readonly BookedLook[];
  /** One turn opens one ticket; what is heard after that waits for the next turn. */
  readonly ticket: 'may-open' | 'opened-in-this-turn';
  /** Whether who is not recognised can show who it is. */
  readonly codes: 'sent' | 'not-sent';
}

export type Next = readonly [State, readonly Effect[]];
