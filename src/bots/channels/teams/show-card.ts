import { CardFactory } from 'botbuilder';
import type { Place } from '../../../diagnostics/ports/identities.ts';
import type { MessageRef, Sent } from '../../channel.ts';
import { ConnectorRefusal } from './connector-refusal.ts';
import { type Reach, reach, roomOf } from './place.ts';
import { sayOutcome } from './say-outcome.ts';
import { findReach, type Speaking, sayThere, speak } from './speak.ts';
import type { WorkMessage } from './work-card.ts';

type Where = Pick<Place, 'installation' | 'thread'>;

/** Posts a card for everybody in a channel, once, or puts it in the place of one that stands there. */
export async function showCard(
  speaking: Speaking,
  place: Where,
  message: WorkMessage,
  replaces: MessageRef | null,
): Promise<Sent> {
  try {
    return { is: 'sent', ref: await put(speaking, place, message, replaces) };
  } catch (error) {
    return sayOutcome(error, speaking.clock());
  }
}

/** Puts this in the place of what was said below a card. What is gone already need not be. */
export async function takeAwayBelow(
  speaking: Speaking,
  place: Where,
  ref: MessageRef,
  message: WorkMessage,
): Promise<Sent> {
  try {
    return { is: 'sent', ref: await put(speaking, place, message, ref) };
  } catch (error) {
    const isGone = error instanceof ConnectorRefusal && error.status === 404;
    return isGone ? { is: 'sent', ref } : sayOutcome(error, speaking.clock());
  }
}

async function put(
  speaking: Speaking,
  place: Where,
  { summary, card }: WorkMessage,
  replaces: MessageRef | null,
): Promise<MessageRef> {
  const { pace } = speaking;
  await knowReach(speaking, place);
  await pace.thread.turn(`${place.installation} ${roomOf(place.thread)}`);
  await pace.tenant.turn(place.installation);
  const said = { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
  return await speak(speaking, place, (context) => sayThere(context, said, replaces));
}

/** A channel in which nobody has spoken to Loket yet is reached as any other place of the same tenant. */
async function knowReach(speaking: Speaking, { installation, thread }: Where): Promise<void> {
  if ((await findReach(speaking, { installation, thread })) !== null) return;
  const near = reach.safeParse(await speaking.whereabouts.anyIn({ channel: 'teams', installation })).data;
  if (near === undefined) return;
  const details: Reach = {
    ...near,
    kind: /@thread\.(?:tacv2|skype)$/u.test(roomOf(thread)) ? 'channel' : 'groupChat',
  };
  const place = { channel: 'teams', installation, thread: roomOf(thread) };
  await speaking.whereabouts.keep(place, null, details, speaking.clock());
}
