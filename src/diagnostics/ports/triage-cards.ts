import type { Place } from './identities.ts';

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
