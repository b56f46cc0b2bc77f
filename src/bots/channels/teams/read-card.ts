import { z } from 'zod';
import { cardPress, isBelow } from '../../triage/cards/card-order.ts';
import { fieldsIn } from './card-fields.ts';
import { rootOf } from './place.ts';
import type { Asking, CardReading, Spot } from './reading.ts';

const executed = z.object({ action: z.object({ data: z.unknown() }) });
const carried = z.looseObject({ card: cardPress });

/**
 * `value` of an invoke, or of a message without a word, which is what an older client sends. `id`: the message in
 * which the button stands. `null`: no button of a card.
 */
export function readCard(
  value: unknown,
  asking: Asking,
  spot: Spot,
  at: { readonly thread: string; readonly id: string },
): CardReading | null {
  const data = asking === 'invoke' ? executed.safeParse(value).data?.action.data : value;
  const press = carried.safeParse(data).data?.card;
  if (press === undefined) return null;
  const { tenant: installation, room: thread, person } = spot;
  return {
    is: 'card',
    spot,
    asking,
    // What stands below a card is named by the card, which began the thread.
    ref: isBelow(press) ? rootOf(at.thread) : at.id,
    order: {
      press,
      fields: fieldsIn(data, press.act),
      by: { channel: 'teams', installation, person },
      place: { channel: 'teams', installation, thread },
    },
  };
}
