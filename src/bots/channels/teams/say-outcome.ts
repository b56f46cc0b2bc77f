import type { Sent } from '../../channel.ts';
import { NotConnected } from '../connect.ts';
import { ConnectorRefusal, NotSent } from './connector-refusal.ts';

/** Where Teams does not say how long, in seconds. */
const aWhile = 30;
/** It says that nothing was done, and asks to try again (learn.microsoft.com, *Rate limiting for bots*). */
const tryAgain = new Set([412, 429]);

/** What is known about a call that failed. Anything unclear counts as maybe sent. */
export function sayOutcome(error: unknown, now: Date): Exclude<Sent, { is: 'sent' }> {
  if (error instanceof NotSent || error instanceof NotConnected) return { is: 'unreachable' };
  if (!(error instanceof ConnectorRefusal)) return { is: 'maybe-sent' };
  const { status, retryAfter } = error;
  if (tryAgain.has(status))
    return { is: 'wait', until: new Date(now.getTime() + (retryAfter ?? aWhile) * 1000) };
  return { is: status >= 500 || status === 408 ? 'maybe-sent' : 'unreachable' };
}
