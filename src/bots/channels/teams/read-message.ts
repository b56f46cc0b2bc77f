import { z } from 'zod';
import { stranger } from '../who-is-asking.ts';
import type { Activity } from './activity.ts';
import { plainText } from './plain-text.ts';
import { readAnyPress } from './read-press.ts';
import { ignored, type Reading, type Spot } from './reading.ts';

/** What a person wrote. A press on an older client is a message too, with a value and without a word. */
const message = z.object({ text: z.string().max(100_000).nullish(), value: z.unknown().optional() });

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string().nullish().catch(null) }),
  text: z.string().nullish().catch(null),
});

export function readMessage(said: Activity, spot: Spot): Reading {
  const parsed = message.safeParse(said);
  if (!parsed.success || said.id === null || said.id === undefined) return ignored('no message of a person');
  const { text, value } = parsed.data;
  if ((text ?? '').trim() === '' && value !== undefined && value !== null)
    return readAnyPress(said, value, 'message', spot);
  const names = ownNames(said);
  const alone = spot.reach.kind === 'personal';
  if (!alone && names === null) return ignored('said to others');
  const words = plainText(text ?? '', names ?? []);
  return {
    is: 'heard',
    spot,
    asking: 'message',
    heard: {
      key: `teams:${spot.tenant}:${said.conversation.id}:${said.id}`,
      address: { installation: spot.tenant, thread: said.conversation.id, person: spot.person },
      sender: stranger({ channel: 'teams', installation: spot.tenant, person: spot.person }),
      audience: alone ? 'alone' : 'group',
      language: spot.language,
      // Only a mention is a way of saying hello.
      input: { is: 'text', text: words === '' && !alone ? 'hoi' : words },
    },
  };
}

/** How the bot is called where it is mentioned; `null` when it is not. */
function ownNames({ entities, recipient }: Activity): readonly string[] | null {
  const own = (entities ?? [])
    .map((each) => mention.safeParse(each).data)
    .filter((each) => each?.mentioned.id === recipient.id);
  if (own.length === 0) return null;
  return own.flatMap((each) => [each?.mentioned.name ?? '', each?.text?.replace(/<[^<>]*>/gu, '') ?? '']);
}
