import type { Sent } from '../../channel.ts';
import { cardWords } from './card-words.ts';
import type { CardKeeping } from './keep-cards.ts';
import type { TriagePlace } from './triage-places.ts';

/** So long nobody else has a message that is being taken away, in milliseconds. */
const lease = 30_000;
const longestPause = 60 * 60_000;

/** Takes away one message below a card of which too much can be read. `none`: there is none that can be tried now. */
export async function takeAwayNext(
  {
    store,
    channels,
    machineNow,
  }: Pick<CardKeeping, 'channels' | 'machineNow'> & {
    readonly store: Pick<CardKeeping['store'], 'cards'>;
  },
  { tenant, place: { channel: name, installation } }: TriagePlace,
): Promise<'taken-away' | 'still-there' | 'none'> {
  const channel = channels().find(({ id }) => id === name);
  if (channel === undefined) return 'none';
  const now = machineNow();
  const at = { channel: name, installation };
  const said = await store.cards.takeSaid(tenant.id, at, now, new Date(now.getTime() + lease));
  if (said === null) return 'none';
  const language = tenant.triage?.language ?? 'nl';
  const text = cardWords[language].takenAway;
  const sent = await channel.takeAway(said.place, said.ref, { language, text });
  if (sent.is === 'sent') {
    await store.cards.takenAway(said);
    return 'taken-away';
  }
  await store.cards.stillStands(said, nextTry(sent, said.tries, now), sent.is);
  return 'still-there';
}

const nextTry = (sent: Exclude<Sent, { is: 'sent' }>, tries: number, now: Date): Date =>
  sent.is === 'wait' ? sent.until : new Date(now.getTime() + Math.min(lease * 2 ** tries, longestPause));
