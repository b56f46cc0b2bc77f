import { z } from 'zod';
import type { Heard } from '../../channel.ts';
import { readTriageHere } from '../../triage/cards/read-triage-here.ts';
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
  const heard = heardIn(said, spot, plainText(text ?? '', names ?? []));
  const asked = alone || heard.input.is !== 'text' ? null : readTriageHere(heard.input.text);
  return asked === null
    ? { is: 'heard', spot, asking: 'message', heard }
    : { is: 'triage-here', spot, asking: 'message', asked, heard };
}

function heardIn(
  { conversation, id }: Pick<Activity, 'conversation' | 'id'>,
  spot: Spot,
  words: string,
): Heard {
  const { tenant: installation, person, reach, language } = spot;
  const alone = reach.kind === 'personal';
  return {
    key: `teams:${installation}:${conversation.id}:${id}`,
    address: { installation, thread: conversation.id, person },
    sender: stranger({ channel: 'teams', installation, person }),
    audience: alone ? 'alone' : 'group',
    language,
    // Only a mention is a way of saying hello.
    input: { is: 'text', text: words === '' && !alone ? 'hoi' : words },
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
