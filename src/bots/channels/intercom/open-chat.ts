import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { Address, Heard } from '../../channel.ts';
import { contactOf } from './by-mail.ts';
import type { IntercomApi } from './intercom-api.ts';

const sign = 'new:';

/** The contact with whom a conversation has yet to be begun, by the thread of an address; `null`: there is one. */
export const toBegin = (thread: string): string | null =>
  thread.startsWith(sign) ? thread.slice(sign.length) : null;

/**
 * The open conversation that somebody is alone in, or else a new one, which begins with what is said in it. Who only
 * writes e-mail has proven nothing, and has none.
 */
export async function openChat(
  api: Pick<IntercomApi, 'openWith'>,
  { installation, person }: Member,
): Promise<Address | null> {
  const { id, by } = contactOf(person);
  if (by === 'mail') return null;
  const open = await api.openWith(id);
  return { installation, thread: open ?? `${sign}${id}`, person };
}

export const audienceAt = async (
  api: Pick<IntercomApi, 'people'>,
  thread: string,
): Promise<Heard['audience']> =>
  toBegin(thread) !== null || (await api.people(thread)) === 1 ? 'alone' : 'group';
