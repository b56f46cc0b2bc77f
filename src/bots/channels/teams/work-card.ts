import type { CardPress } from '../../triage/cards/card-order.ts';
import type { TextLine } from './card.ts';

/** The part of Adaptive Cards 1.5 that agents' cards use beside text: fields, and cards that open in the card. */
export interface Field {
  readonly type: 'Input.Text' | 'Input.Date' | 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: true;
  readonly maxLength?: number;
  /** What stands in it already. */
  readonly value?: string;
  readonly placeholder?: string;
  readonly style?: 'compact';
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}
interface Ordered {
  readonly title: string;
  readonly data: { readonly card: CardPress };
}
/** `Action.Submit` is for clients that do not know the newer one. */
export interface Order extends Ordered {
  readonly type: 'Action.Execute';
  readonly verb: 'loket-card';
  readonly fallback: Ordered & { readonly type: 'Action.Submit' };
}
export interface OrderRow {
  readonly type: 'ActionSet';
  readonly actions: readonly Order[];
}
/** What is filled in there goes along with its own buttons alone. */
export interface Opens {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly (TextLine | Field | OrderRow)[] };
}
export interface WorkCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly (TextLine | OrderRow)[];
  readonly actions?: readonly (Order | Opens)[];
}

/** One message with a card on which agents work. */
export interface WorkMessage {
  readonly summary: string;
  readonly card: WorkCard;
}

export const order = (title: string, card: CardPress): Order => {
  const ordered = { title, data: { card } };
  return {
    type: 'Action.Execute',
    verb: 'loket-card',
    ...ordered,
    fallback: { type: 'Action.Submit', ...ordered },
  };
};
