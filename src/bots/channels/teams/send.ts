import { CardFactory } from 'botbuilder';
import type { Address, MessageRef, Sent } from '../../channel.ts';
import type { Card, TeamsMessage } from './card.ts';
import { roomOf } from './place.ts';
import { pressDataFor } from './press-data.ts';
import { sayOutcome } from './say-outcome.ts';
import { type Speaking, sayThere, speak } from './speak.ts';

/** Sends one message, once, or puts it in the place of one that stands there. */
export async function send(
  speaking: Speaking,
  to: Address,
  { summary, card }: TeamsMessage,
  replaces?: MessageRef,
): Promise<Sent> {
  const { pace, clock } = speaking;
  try {
    await pace.thread.turn(`${to.installation} ${roomOf(to.thread)}`);
    await pace.tenant.turn(to.installation);
    const said = {
      type: 'message',
      summary,
      attachments: [CardFactory.adaptiveCard(forPerson(card, to))],
    };
    const ref = await speak(speaking, to, (context) => sayThere(context, said, replaces ?? null));
    return { is: 'sent', ref };
  } catch (error) {
    return sayOutcome(error, clock());
  }
}

/** The card with its buttons bound to whom it is for, and to the thread in which it stands. */
const forPerson = (card: Card, to: Address): Card => ({
  ...card,
  body: card.body.map((each) =>
    each.type === 'ActionSet'
      ? {
          ...each,
          actions: each.actions.map((action) => {
            const data = pressDataFor(to, action.data.loket);
            return { ...action, data, fallback: { ...action.fallback, data } };
          }),
        }
      : each,
  ),
});
