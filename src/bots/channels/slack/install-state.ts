import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who begins to install has so long to come back, in milliseconds. */
const life = 10 * 60_000;

/** Goes to Slack and comes back: signed, good for ten minutes, and for the browser with the same secret in a cookie. */
export function beginInstall(key: string, now: Date): { readonly state: string; readonly secret: string } {
  const secret = randomBytes(24).toString('base64url');
  const until = String(now.getTime() + life);
  return { state: `${until}.${signed(key, until, secret)}`, secret };
}

export function isOurInstall(key: string, state: string, secret: string, now: Date): 'yes' | 'no' {
  const [until = '', given = ''] = state.split('.');
  if (!/^\d{1,15}$/u.test(until) || secret === '' || Number(until) < now.getTime()) return 'no';
  const [a, b] = [Buffer.from(given), Buffer.from(signed(key, until, secret))];
  return a.length === b.length && timingSafeEqual(a, b) ? 'yes' : 'no';
}

const signed = (key: string, until: string, secret: string) =>
  createHmac('sha256', key).update(`slack-install:${until}:${secret}`).digest('base64url');
