import { CardFactory } from 'botbuilder';
import type { Place } from '../../../diagnostics/ports/identities.ts';
import type { MessageRef, Sent } from '../../channel.ts';
import { type Reach, reach, roomOf } from './place.ts';
import { sayOutcome } from './say-outcome.ts';
import { findReach, type Speaking, sayThere, speak } from './speak.ts';
import type { WorkMessage } from './work-card.ts';

/** Posts a card for everybody in a channel, once, or puts it in the place of one that stands there. */
export async function showCard(
  speaking: Speaking,
  place: Pick<Place, 'installation' | 'thread'>,
  { summary, card }: WorkMessage,
  replaces: MessageRef | null,
): Promise<Sent> {
  const { pace, clock } = speaking;
  try {
    await knowReach(speaking, place);
    await pace.thread.turn(`${place.installation} ${roomOf(place.thread)}`);
    await pace.tenant.turn(place.installation);
    const said = { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
    const ref = await speak(speaking, place, (context) => sayThere(context, said, replaces));
    return { is: 'sent', ref };
  } catch (error) {
    return sayOutcome(error, clock());
  }
}

/** A channel in which nobody has spoken to Loket yet is reached as any other place of the same tenant. */
async function knowReach(
  speaking: Speaking,
  { installation, thread }: Pick<Place, 'installation' | 'thread'>,
): Promise<void> {
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
