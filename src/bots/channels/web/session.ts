import { createHash, randomBytes } from 'node:crypto';
import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Sessions } from '../../../diagnostics/ports/sessions.ts';
import type { Asked } from '../../route.ts';

const life = 8 * 60 * 60 * 1000;

export interface Session {
  readonly sender: Sender;
  readonly expiresAt: Date;
}

const hashOf = (session: string) => createHash('sha256').update(session).digest('hex');

/** 256 random bits for the page; the store keeps their hash only. `used`: this token was exchanged before. */
export async function openSession(
  ports: { readonly sessions: Sessions; readonly clock: Clock },
  sender: Sender,
  tokenId: string | null,
): Promise<{ is: 'opened'; session: string } | { is: 'used' }> {
  const session = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ports.clock().getTime() + life);
  const opened = await ports.sessions.open({ idHash: hashOf(session), tokenId, sender, expiresAt });
  return opened === 'used' ? { is: 'used' } : { is: 'opened', session };
}

/** Whose session the request's `Loket-Session` header names; an address is never looked at for one. */
export async function findSession(
  ports: { readonly sessions: Sessions; readonly clock: Clock },
  headers: Asked['headers'],
): Promise<Session | null> {
  const session = sessionIn(headers);
  return session === null ? null : ports.sessions.find(hashOf(session), ports.clock());
}

/** From now on the session opens nothing any more. */
export async function closeSession(
  { sessions }: { readonly sessions: Pick<Sessions, 'close'> },
  headers: Asked['headers'],
): Promise<void> {
  const session = sessionIn(headers);
  if (session !== null) await sessions.close(hashOf(session));
}

function sessionIn(headers: Asked['headers']): string | null {
  const session = headers['loket-session'];
  return session === undefined || !/^[\w-]{43}$/.test(session) ? null : session;
}
