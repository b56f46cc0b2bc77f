import type { Address, Sent } from '../../channel.ts';
import type { TriageDesk } from '../../triage/cards/triage-desk.ts';
import { senderAt } from '../who-is-asking.ts';
import { askPerson } from './ask-person.ts';
import type { TeamsMessage } from './card.ts';
import { openChat } from './open-chat.ts';
import type { TriageReading } from './reading.ts';
import { render } from './render.ts';
import type { Speaking } from './speak.ts';
import { teamsWords } from './teams-words.ts';

interface Saying {
  readonly triage: Pick<TriageDesk, 'here'>;
  readonly speaking: Speaking;
  send(to: Address, message: TeamsMessage): Promise<Sent>;
}

/**
 * Tells an agent, in their own chat, what goes into the tenant file to have the cards in the channel where it was asked;
 * the channel reads only where the answer is. Nothing of it is kept.
 */
export async function sayTriage(
  { triage, speaking, send }: Saying,
  { asked, spot, heard: { address } }: TriageReading,
): Promise<'said' | 'no-agent'> {
  const by = { channel: 'teams', installation: spot.tenant, person: spot.person };
  const place = { channel: 'teams', installation: spot.tenant, thread: spot.room };
  const text = await triage.here(asked, { by, place }, async (member, customers) =>
    senderAt(customers, member, await askPerson(speaking, { ...address, thread: spot.room })),
  );
  if (text === null) return 'no-agent';
  const { language } = asked;
  const say = (to: Address, words: string) =>
    send(to, render({ language, text: words, ladder: [], buttons: [] }));
  const chat = await openChat(speaking, by);
  if (chat !== null) await say(chat, text);
  await say(address, chat === null ? teamsWords[language].chatFirst : teamsWords[language].inOurChat);
  return 'said';
}
