import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { Address } from '../../channel.ts';
import { channelId, isDirect } from './place.ts';
import type { Workspaces } from './workspaces.ts';

const opened = z.object({ channel: z.object({ id: channelId.refine(isDirect) }) });

/** A workspace that let Loket in before this was asked of it: a message by the person's id opens the chat as well. */
const notAsked = 'missing_scope';
/** There is nobody there any more. */
const gone: ReadonlySet<string> = new Set(['user_not_found', 'user_disabled', 'user_not_visible']);

/** Somebody's own chat with the app (`conversations.open`); the same one, however often it is opened. */
export async function openChat(
  { apiOf }: Pick<Workspaces, 'apiOf'>,
  { installation, person }: Member,
): Promise<Address | null> {
  const api = await apiOf(installation);
  if (api === null) return null;
  try {
    const { channel } = opened.parse(await api.conversations.open({ users: person }));
    return { installation, thread: channel.id, person };
  } catch (error) {
    const said = error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
    if (said === notAsked) return { installation, thread: person, person };
    if (said !== null && gone.has(said)) return null;
    throw error;
  }
}
