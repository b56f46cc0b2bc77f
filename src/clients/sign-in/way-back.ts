import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who goes to sign in has so long to come back, in milliseconds. */
const life = 10 * 60_000;

/** What belongs to one way to the provider and back. All of it follows from the browser's secret and a key of ours. */
export interface WayBack {
  readonly secret: string;
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636 4.1: 43 unreserved characters. */
  readonly verifier: string;
  /** The same way is never taken twice. */
  readonly once: string;
}

export function newWayBack(key: string, now: Date): WayBack {
  return wayBack(key, String(now.getTime() + life), randomBytes(24).toString('base64url'));
}

/** The way that this browser began; `null`: it began none with this state, or too long ago. */
export function findWayBack(key: string, state: string, secret: string, now: Date): WayBack | null {
  const until = /^(\d{1,15})\./u.exec(state)?.[1];
  if (until === undefined || secret === '' || Number(until) < now.getTime()) return null;
  const way = wayBack(key, until, secret);
  const [given, ours] = [Buffer.from(state), Buffer.from(way.state)];
  return given.length === ours.length && timingSafeEqual(given, ours) ? way : null;
}

function wayBack(key: string, until: string, secret: string): WayBack {
  const part = (what: string) =>
    createHmac('sha256', key).update(`sign-in:${what}:${until}:${secret}`).digest('base64url');
  const state = `${until}.${part('state')}`;
  const once = createHash('sha256').update(`sign-in:${state}`).digest('base64url');
  return { secret, state, nonce: part('nonce'), verifier: part('verifier'), once };
}
