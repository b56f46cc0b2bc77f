import type { Grant } from '../access/grant.ts';
import type { ClockName, ClockStage, TicketLife } from '../escalation/clocks-of.ts';
import type { Desk } from '../model.ts';
import type { Subject } from './deliveries.ts';

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
