import type { Place } from './identities.ts';

/** A ticket's card where the agents of its customer work. */
export interface TriageCard {
  readonly id: number;
  readonly number: number;
  readonly tenant: string;
  readonly place: Place;
  /** The channel's own id of the card; `null`: none is known to stand there. */
  readonly ref: string | null;
  /** The revision that it showed when it was taken. */
  readonly revision: number;
  /** Times in a row that it could not be shown. */
  readonly tries: number;
}

/** Something that was said below a card; no word of it. */
export interface SaidBelow {
  readonly id: number;
  readonly number: number;
  readonly place: Place;
  /** The channel's own id of the message. */
  readonly ref: string;
  /** Times in a row that it could not be taken away. */
  readonly tries: number;
}

/** Why something still stands below a card that was to be taken away: a word of ours, or `null` before the first try. */
export interface StillBelow extends Pick<SaidBelow, 'number'> {
  readonly channel: string;
  readonly problem: string | null;
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
  /** It stands there under `ref` and shows this, unless it has become out of date while it was drawn. */
  shown(card: TriageCard, ref: string, mark: CardMark): Promise<void>;
  /** Nobody tries before `until`. */
  putOff(card: TriageCard, until: Date, because: 'failed' | 'asked-to-wait'): Promise<void>;
  /** `null`: this ticket has no card there. */
  find(tenant: string, number: number, place: Place): Promise<TriageCard | null>;
  /** A card of which nobody knew whether it was posted does stand there. */
  adopt(card: TriageCard, ref: string): Promise<void>;
  /** Something now stands below the card of a ticket of one of these customers. */
  said(tenants: readonly string[], number: number, place: Place, ref: string): Promise<void>;
  /** The next of what is to be taken away there, and nobody else's before `until`. */
  takeSaid(tenant: string, at: Omit<Place, 'thread'>, now: Date, until: Date): Promise<SaidBelow | null>;
  /** It stands there no more. */
  takenAway(said: SaidBelow): Promise<void>;
  /** It could not be taken away; nobody tries before `until`. */
  stillStands(said: SaidBelow, until: Date, problem: string): Promise<void>;
  /** What is still to be taken away of a customer. */
  toTakeAway(tenant: string): Promise<readonly StillBelow[]>;
}
