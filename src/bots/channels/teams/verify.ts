import { AuthenticationError } from 'botframework-connector';
import { z } from 'zod';
import type { Asked } from '../../route.ts';
import { type Connection, issuer } from './connection.ts';

/**
 * Whether Microsoft sent this: a token in the header, signed with one of its keys for Teams, for this bot and for
 * the address at which the body says that Teams can be reached. Throws when the keys cannot be had.
 */
export async function verify(
  { access, authentication }: Pick<Connection, 'access' | 'authentication'>,
  { headers }: Pick<Asked, 'headers'>,
  serviceUrl: string,
): Promise<'genuine' | 'refused'> {
  // A page in a browser can send a form or a text to this machine, but no JSON without being asked.
  if (access.is === 'playground')
    return headers['content-type']?.startsWith('application/json') === true ? 'genuine' : 'refused';
  if (serviceUrl === '') return 'refused';
  try {
    const { claimsIdentity } = await authentication.authenticateRequest(
      { ...blank, serviceUrl },
      headers['authorization'] ?? '',
    );
    // The SDK also takes emulators and other bots at their word.
    return claimsIdentity.getClaimValue('iss') === issuer ? 'genuine' : 'refused';
  } catch (error) {
    if (isUnreachable(error)) throw error;
    return 'refused';
  }
}

/** What is verified of an activity is its channel and the address; always Teams, whatever the body says. */
const blank = {
  type: 'message',
  channelId: 'msteams',
  from: { id: '', name: '' },
  recipient: { id: '', name: '' },
  conversation: { id: '', name: '', isGroup: false, conversationType: '' },
  localTimezone: '',
  callerId: '',
  text: '',
  label: '',
  valueType: '',
  listenFor: [],
};

/** The keys could not be fetched: nobody knows whether this is genuine, so Microsoft has to send it again. */
const isUnreachable = (error: unknown) =>
  fetchFailure.safeParse(error).success || (error instanceof AuthenticationError && error.statusCode >= 500);

const fetchFailure = z.object({ name: z.literal('FetchError') });
