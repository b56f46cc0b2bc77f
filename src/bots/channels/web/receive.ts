import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Received } from '../../channel.ts';
import type { Asked } from '../../route.ts';
import { cleanText } from '../clean-text.ts';
import { readJson } from '../read-json.ts';
import { findSession } from './session.ts';
import { addressOf, type WebPorts } from './web-ports.ts';

/** What the page posts: its own id of the message, so that a second attempt is not a second message. */
const posted = z.union([
  z.strictObject({ id: z.uuid(), language: z.enum(['nl', 'en']).default('nl'), text: z.string() }),
  z.strictObject({
    id: z.uuid(),
    language: z.enum(['nl', 'en']).default('nl'),
    press: z.string().min(1).max(200),
  }),
]);

/** First whose session it is, then what the body says; never the reverse. */
export async function receive(
  ports: Pick<WebPorts, 'sessions' | 'clock'>,
  asked: Pick<Asked, 'headers' | 'body'>,
): Promise<Received> {
  const session = await findSession(ports, asked.headers);
  if (session === null) return { is: 'refused', status: 401, because: 'no session' };
  const json = readJson(asked.body);
  if (json.is === 'not-json') return { is: 'refused', status: 400, because: 'not JSON' };
  const parsed = posted.safeParse(json.value);
  if (!parsed.success) return { is: 'refused', status: 400, because: 'not a message' };
  const { id, language } = parsed.data;
  const address = addressOf(session.sender);
  return {
    is: 'heard',
    heard: {
      key: keyOf(address, id),
      address,
      sender: session.sender,
      audience: 'alone',
      language,
      input:
        'press' in parsed.data
          ? { is: 'press', nonce: parsed.data.press }
          : { is: 'text', text: cleanText(parsed.data.text) },
    },
  };
}

/** Another person may make up the same id: it counts within a conversation only. No address stands in it. */
function keyOf(address: ReturnType<typeof addressOf>, id: string): string {
  const whose = createHash('sha256').update(JSON.stringify(address)).digest('hex').slice(0, 32);
  return `web:${whose}:${id.toLowerCase()}`;
}

/** The id that the page gave the message, from the key that was made of it. */
export const messageIdOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
