import type { Refusal } from '../../diagnostics/access/authorise.ts';
import type { Because } from '../../diagnostics/facts/fact-table.ts';
import type { Desk, FlowId, Intent, Remedy } from '../../diagnostics/model.ts';
import type { Compared } from '../../diagnostics/peers/reach.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';

/** Every sentence that Loket says of its own accord; what a check found stands with the check. */
export interface Words {
  /** What each desk is called. */
  readonly desks: Readonly<Record<Desk, string>>;
  readonly greeting: string;
  readonly greetingInGroup: string;
  readonly thanks: string;
  readonly askWho: string;
  readonly askWhoAgain: string;
  /** `shown` of `count` people have a button. */
  readonly askWhich: (count: number, shown: number) => string;
  readonly askWhichAgain: string;
  /** After a digression. */
  readonly askWhichOnceMore: string;
  readonly nextQuestion: (who: string | null) => string;
  readonly backTo: (who: string | null) => string;
  readonly fromTheStart: string;
  readonly skipped: string;
  readonly expired: (who: string | null) => string;
  readonly solved: {
    readonly yes: (who: string | null) => string;
    readonly notYet: string;
    /** The systems cannot tell, so the asker's word counts. */
    readonly notChecked: string;
    /** Nothing was wrong in the systems before, so they cannot tell either. */
    readonly nothingToSee: string;
    /** Of a question that is never looked into. */
    readonly taken: string;
    readonly ticketStays: string;
  };
  readonly askCustomer: string;
  /** Whose installation it is, is not known here; `installation`: how it is called in a tenant file. */
  readonly noCustomer: (installation: string) => string;
  readonly notUnderstood: string;
  /** An address that was written with a slip, as it may be meant. */
  readonly didYouMean: (address: string) => string;
  readonly clarify: {
    /** One likely meaning, to be confirmed. */
    readonly confirm: (intent: Intent) => string;
    /** Some likely meanings, each with a button. */
    readonly choose: string;
  };
  readonly outOfScope: string;
  readonly emptyMessage: string;
  readonly tooLong: (limit: number) => string;
  readonly cancelled: string;
  readonly enough: string;
  readonly staleButton: string;
  readonly startedOver: string;
  readonly chatAlone: string;
  readonly notYet: (desk: Desk) => string;
  readonly noted: (desk: Desk) => string;
  readonly refused: Record<Refusal, string>;
  /** To who may hear whether the integration ran and no more; `null`: that could not be read either. */
  readonly syncAlone: (outcome: string | null) => string;
  readonly crashed: (reference: string) => string;
  /** Showing who one is by a one-time code. Whether an address is known shows in none of these. */
  readonly proof: {
    readonly askAddress: string;
    readonly askAddressAgain: string;
    readonly askOtherAddress: string;
    readonly askCode: string;
    readonly askCodeAgain: string;
    readonly wrong: (left: number) => string;
    readonly over: string;
    readonly tooMany: string;
    readonly done: string;
    /** Six digits that nobody asked for. */
    readonly notAsked: string;
    readonly letter: { readonly subject: string; readonly text: (code: string) => string };
  };

  readonly found: {
    readonly causes: (who: string | null, count: number) => string;
    readonly goOn: (who: string | null) => string;
    readonly nobody: (who: string | null) => string;
    readonly escalate: (who: string | null, desk: Desk) => string;
    readonly undecided: (who: string | null) => string;
    readonly changed: string;
    /** What was looked into next, because a cause says so. */
    readonly alsoLooked: (flow: FlowId) => string;
    /** Whether the reason was just said. */
    readonly unchecked: (because: 'said' | 'not-said') => string;
    /** No file has come in yet. */
    readonly nothingDelivered: string;
    readonly unread: (system: 'hr' | 'lms', because: Because, until: string | null) => string;
    /** What the system itself said, and where its own log says more: for who can mend it. */
    readonly systemSays: (more: {
      readonly detail: string | null;
      readonly reference: string | null;
    }) => readonly string[];
    readonly offer: (desk: Desk) => string;
    readonly orForward: (desk: Desk) => string;
    readonly couldNotCheck: string;
    readonly crashed: (reference: string) => string;
    readonly notApplicable: string;
    readonly readAt: (moment: string) => string;
  };
  /** When it shows that something was mended. */
  readonly visible: {
    readonly after: (moment: string) => string;
    readonly atTheEarliest: (moment: string) => string;
    readonly provided: Record<'sync-not-read' | 'licences-not-read', string>;
    /** Licences that are free for more people than that. */
    readonly sharedByMany: (free: number) => string;
    readonly waitsForLicences: string;
    readonly waitsForSync: string;
    readonly ifChangedSince: (since: string, moment: string) => string;
  };
  /** For whom a cause holds beside the one who was asked about. Counts only, no names. */
  readonly reach: {
    /** The customer's own, such as a sync that does not run. */
    readonly customer: (who: string | null) => string;
    readonly unit: (who: string | null, compared: Compared) => string;
    readonly everybody: (who: string | null, compared: Compared) => string;
    /** Above what holds for this one only, or perhaps only. */
    readonly besides: (who: string | null) => string;
    /** That whoever mends it does so for all of them; left out where the remedy says so by itself. */
    readonly atOnce: { readonly [by in Remedy['by']]?: string };
  };
  readonly button: {
    readonly self: string;
    readonly none: string;
    readonly lookAgain: string;
    readonly someoneElse: string;
    readonly otherName: string;
    readonly forward: (desk: Desk) => string;
    readonly enough: string;
    readonly resume: string;
    readonly newCode: string;
    readonly otherAddress: string;
    /** Complaints with which one can begin. */
    readonly begin: Readonly<
      Record<'user-missing' | 'cannot-log-in' | 'data-incorrect' | 'learning-paths-changed', string>
    >;
    readonly meant: (intent: Intent) => string;
    readonly yes: string;
    /** The address stays as it was written. */
    readonly asWritten: string;
  };
  readonly ticket: {
    readonly opened: (number: number, desk: Desk) => string;
    /** Of a request for licences: how many, and what follows, is said before it. */
    readonly requested: (number: number, desk: Desk) => string;
    readonly wouldOpen: (desk: Desk) => string;
    /** Behind what was said of a ticket. */
    readonly closedUntil: (moment: string) => string;
    readonly already: string;
    readonly oneAtATime: string;
    readonly status: (ticket: Pick<Ticket, 'number' | 'desk' | 'state'>, moment: string) => string;
    readonly unknown: (number: number) => string;
    readonly none: string;
  };
}
