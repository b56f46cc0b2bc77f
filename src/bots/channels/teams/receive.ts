import { z } from 'zod';
import type { Asked } from '../../route.ts';
import { readJson } from '../read-json.ts';
import type { Connection } from './connection.ts';
import { readActivity } from './read-activity.ts';
import type { Reading } from './reading.ts';
import { verify } from './verify.ts';

/** The one thing in the body that the token vouches for. */
const vouched = z.object({ serviceUrl: z.string() });

/** First whether Microsoft sent it, then what it says; never the reverse. Throws when the keys cannot be had. */
export async function receive(
  connection: Pick<Connection, 'access' | 'authentication'>,
  asked: Pick<Asked, 'headers' | 'body'>,
): Promise<Reading> {
  const body = readJson(asked.body);
  const value = body.is === 'json' ? body.value : null;
  const { serviceUrl } = vouched.safeParse(value).data ?? { serviceUrl: '' };
  if ((await verify(connection, asked, serviceUrl)) === 'refused')
    return { is: 'refused', status: 401, because: 'not sent by Microsoft Teams to this bot' };
  return readActivity(connection.access, value);
}
