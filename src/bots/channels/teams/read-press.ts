import { z } from 'zod';
import { stranger } from '../who-is-asking.ts';
import { type Activity, standsAt } from './activity.ts';
import { markOf, threadIn } from './place.ts';
import { type PressData, pressData } from './press-data.ts';
import { readCard } from './read-card.ts';
import { type Asking, ignored, type Reading, type Spot } from './reading.ts';

/** A press in a client that knows `Action.Execute`. */
const executed = z.object({ action: z.object({ data: pressData }) });

/** A press on a card of a ticket, or on a button of a conversation. */
export const readAnyPress = (said: Activity, value: unknown, asking: Asking, spot: Spot): Reading =>
  readCard(value, asking, spot, standsAt(said)) ?? readPress(value, asking, spot);

/** `value` of an invoke, or of a message without a word, which is what an older client sends (`Action.Submit`). */
export function readPress(value: unknown, asking: Asking, spot: Spot): Reading {
  const data =
    asking === 'invoke' ? executed.safeParse(value).data?.action.data : pressData.safeParse(value).data;
  if (data === undefined) return ignored('not our button');
  return data.loket.owner === markOf(spot.person)
    ? heard(data, asking, { ...spot, language: data.loket.language })
    : notYours(data, asking, spot);
}

/** A button works once: Teams sends a press again under another id, so the nonce tells one from the other. */
const heard = ({ loket: { nonce, root } }: PressData, asking: Asking, spot: Spot): Reading => ({
  is: 'heard',
  spot,
  asking,
  heard: {
    key: `teams:${spot.tenant}:${spot.person}:press:${nonce}`,
    address: { installation: spot.tenant, thread: threadIn(spot.room, root), person: spot.person },
    sender: stranger({ channel: 'teams', installation: spot.tenant, person: spot.person }),
    audience: spot.reach.kind === 'personal' ? 'alone' : 'group',
    language: spot.language,
    input: { is: 'press', nonce },
  },
});

const notYours = ({ loket: { nonce } }: PressData, asking: Asking, spot: Spot): Reading => ({
  is: 'errand',
  spot,
  asking,
  errand: { is: 'not-yours', event: `${spot.tenant}:${spot.person}:${nonce}` },
});
