import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Member, Place } from '../../../diagnostics/ports/identities.ts';
import type { MessageRef, Reply, Sent } from '../../channel.ts';
import type { CardFace } from './card-face.ts';
import type { CardField, CardOrder, CardPress } from './card-order.ts';
import type { TriageHere } from './read-triage-here.ts';

/** A way to draw cards in the places of one channel. */
export interface CardChannel {
  readonly id: string;
  /** Posts the card once, or puts it in the place of the one that stands there. May throw. */
  show(place: Place, face: CardFace, replaces: MessageRef | null): Promise<Sent>;
  /** Puts these words in the place of what was said below a card; `sent` as well when nothing stands there any more. */
  takeAway(
    place: Place,
    ref: MessageRef,
    words: { readonly language: Language; readonly text: string },
  ): Promise<Sent>;
}

/** One of several people, or a letter, as a button below a card. */
export interface BelowButton {
  readonly label: string;
  readonly press: CardPress;
}

/** What came of an order; what is told is for who gave it alone. */
export type OrderTaken = { readonly language: Language } & (
  | { readonly is: 'done' | 'refused' | 'not-done'; readonly tell: string }
  /** Done, but who asked cannot be told of it. */
  | { readonly is: 'unheard'; readonly tell: string }
  /** Nothing was done: this field does not fit. */
  | { readonly is: 'wrong'; readonly field: CardField; readonly tell: string }
  /** For everybody there: said below the card. */
  | {
      readonly is: 'looked';
      readonly said: Omit<Reply, 'buttons'>;
      readonly buttons: readonly BelowButton[];
    }
);

/** What has to be known to draw the form of a press. */
export interface OrderForm {
  readonly language: Language;
  readonly press: CardPress;
  readonly agents: CardFace['agents'];
  /** What could be written to the customer, in their language. */
  readonly suggestion: string | null;
  /** The language of the customer. */
  readonly title: string;
}

/** Who somebody in a triage channel is; the customers are those whose cards stand there. */
export type WhoPresses = (member: Member, customers: readonly string[]) => Promise<Sender>;

/** What a channel needs so that agents can work with tickets there. */
export interface TriageDesk {
  /** The language of what is said to who presses there; `null`: no cards stand there. */
  languageAt(place: Place): Language | null;
  /** `null`: that is told to who pressed, as `take` would. */
  form(order: CardOrder, who: WhoPresses): Promise<OrderForm | OrderTaken>;
  take(order: CardOrder, who: WhoPresses): Promise<OrderTaken>;
  /** What is said, to this agent alone, of having the cards there; `null`: it was no agent who asked. */
  here(asked: TriageHere, at: Pick<CardOrder, 'by' | 'place'>, who: WhoPresses): Promise<string | null>;
  /** Whether the card that was pressed is the one that is kept up to date; one of which nothing was known becomes it. */
  standing(order: CardOrder, ref: MessageRef): Promise<'this-one' | 'another'>;
  /** What an order came to now stands below the card, so that it can be taken away. */
  said(order: CardOrder, at: Place, ref: MessageRef): Promise<void>;
}
