import { IntercomError, IntercomTimeoutError } from 'intercom-client';
import type { Clock } from '../../../diagnostics/ports.ts';
import type { Sent } from '../../channel.ts';
import type { IntercomApi } from './intercom-api.ts';
import type { IntercomMessage } from './render.ts';

/**
 * Sends one reply. The comment says it all, so once that is there the reply is sent: quick replies and the note
 * are tried once each, and whoever types the label of a button is understood as well.
 */
export async function send(
  api: IntercomApi,
  conversation: string,
  messages: readonly IntercomMessage[],
  clock: Clock,
): Promise<Sent> {
  const [first, ...rest] = messages;
  if (first === undefined) return { is: 'unreachable' };
  const sent = await trySending(api, conversation, first, clock);
  if (sent.is !== 'sent') return sent;
  for (const message of rest) await trySending(api, conversation, message, clock);
  return sent;
}

async function trySending(
  api: IntercomApi,
  conversation: string,
  message: IntercomMessage,
  clock: Clock,
): Promise<Sent> {
  try {
    return { is: 'sent', ref: await api.reply(conversation, message) };
  } catch (error) {
    return outcomeOf(error, clock());
  }
}

/** What a call that failed comes to: an answer of theirs is certain but for 5xx, and silence never is. */
function outcomeOf(error: unknown, now: Date): Sent {
  if (error instanceof IntercomTimeoutError) return { is: 'maybe-sent' };
  if (!(error instanceof IntercomError)) return { is: 'unreachable' };
  const { statusCode = 0, rawResponse } = error;
  if (statusCode === 429) return { is: 'wait', until: resetAt(rawResponse?.headers, now) };
  // Without an answer the connection broke, before or after the message went through.
  return statusCode >= 500 || statusCode === 0 ? { is: 'maybe-sent' } : { is: 'unreachable' };
}

/** Their windows are ten seconds long (Intercom, rate limiting). */
const window = 10_000;
/** What is asked for beyond this is not believed. */
const longest = 60 * 60_000;

function resetAt(headers: { get(name: string): string | null } | undefined, now: Date): Date {
  const reset = Number(headers?.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  const until = reset > now.getTime() && reset < now.getTime() + longest ? reset : now.getTime() + window;
  return new Date(until);
}
