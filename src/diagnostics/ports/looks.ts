import type { Sender } from '../access/grant.ts';
import type { AskedCase } from '../again/asked-case.ts';
import type { LookEnd } from '../again/look-end.ts';
import type { FlowId, Json, Language } from '../model.ts';
import type { Ticket } from './tickets.ts';

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
  /** Of whom the question is: an agent asks for several customers in one talk. */
  readonly tenant: string;
  /**
   * `confirmed`: who asked says that it is solved, and the systems cannot tell; `not-awaited`: nothing was seen, and the
   * sync is not waited for any more.
   */
  readonly is: 'awaits-sync' | 'verified' | 'confirmed' | 'not-solved' | 'not-awaited';
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
  /** How often it was handed out for this moment, this time included. */
  readonly run: number;
  readonly due: Date;
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
  /** It could not be handed out: that was no try. Until the moment given when it was taken, nobody has it. */
  putBack(look: Pick<DueLook, 'id' | 'run'>): Promise<void>;
}
