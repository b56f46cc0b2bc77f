import { webApi } from '@slack/bolt';
import type { Sent } from '../../channel.ts';
import { NotConnected } from '../connect.ts';

/** Slack's own words for having lost track: the message may stand there. */
const doubtful = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);
/** What is known about a call that failed. Anything unclear counts as maybe sent. */
export function sayOutcome(error: unknown, now: Date): Exclude<Sent, { is: 'sent' }> {
  if (error instanceof webApi.WebAPIRateLimitedError) return waitFor(error.retryAfter, now);
  if (error instanceof webApi.WebAPIPlatformError) return sayRefusal(error.data.error, now);
  if (error instanceof webApi.WebAPIHTTPError) return perhaps(error.statusCode >= 500);
  return perhaps(error instanceof webApi.WebAPIRequestError && !(error.original instanceof NotConnected));
}

const sayRefusal = (said: string, now: Date) =>
  said === 'ratelimited' ? waitFor(30, now) : perhaps(doubtful.has(said));

const waitFor = (seconds: number, now: Date) =>
  ({ is: 'wait', until: new Date(now.getTime() + seconds * 1000) }) as const;
const perhaps = (unclear: boolean) => ({ is: unclear ? 'maybe-sent' : 'unreachable' }) as const;
