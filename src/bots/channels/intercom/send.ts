import { IntercomError, IntercomTimeoutError } from 'intercom-client';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Reply, Sent } from '../../channel.ts';
import { isOneTooMany, resetAt } from './heed-limits.ts';
import type { IntercomApi } from './intercom-api.ts';
import { toBegin } from './open-chat.ts';
import { type IntercomMessage, render, renderUnsaid, renderWords } from './render.ts';
import { type IntercomApp, whoHasIt } from './who-has-it.ts';

export interface Sending {
  readonly api: IntercomApi;
  readonly app: IntercomApp & {
    /** The type of ticket that a forwarded conversation becomes; `null`: it stays a conversation. */
    readonly ticketType: string | null;
  };
  readonly clock: Clock;
  /** What went wrong in something that nobody waits for. */
  readonly report: (error: unknown) => void;
}

/**
 * Sends one reply. Once somebody else has the conversation it is left as a note for them, and the customer hears
 * nothing. What is forwarded is first given to whoever takes over: both may be done twice, the words not.
 */
export async function send(sending: Sending, conversation: string, said: Reply): Promise<Sent> {
  const contact = toBegin(conversation);
  if (contact !== null) return begin(sending, contact, said);
  const before = await prepare(sending, conversation, said);
  if (before.is === 'not-yet') return before.outcome;
  const [first, ...rest] = before.messages;
  if (first === undefined) return { is: 'unreachable' };
  const sent = await reply(sending, conversation, first);
  if (sent.is !== 'sent') return sent;
  // The comment says it all: quick replies and the note are tried once, and a typed label is understood as well.
  for (const message of rest) await reply(sending, conversation, message);
  return sent;
}

/** The words alone: nobody has asked anything there, so there is nothing to choose and nothing to look up. */
async function begin({ api, clock }: Sending, contact: string, said: Reply): Promise<Sent> {
  try {
    return { is: 'sent', ref: await api.begin(contact, renderWords(said)) };
  } catch (error) {
    return outcomeOf(error, clock());
  }
}

type Prepared =
  | { readonly is: 'ready'; readonly messages: readonly IntercomMessage[] }
  | { readonly is: 'not-yet'; readonly outcome: Sent };

/** Nothing has been said to anybody yet, so whatever fails here can be done again. */
async function prepare(sending: Sending, conversation: string, said: Reply): Promise<Prepared> {
  const { api, app, clock } = sending;
  try {
    if (said.handOver !== undefined) {
      await handOver(sending, conversation);
      return { is: 'ready', messages: render(said) };
    }
    const holder = whoHasIt(await api.holding(conversation), app);
    return { is: 'ready', messages: holder === 'loket' ? render(said) : renderUnsaid(said) };
  } catch (error) {
    const outcome = outcomeOf(error, clock());
    return { is: 'not-yet', outcome: outcome.is === 'wait' ? outcome : { is: 'unreachable' } };
  }
}

async function handOver({ api, app, report }: Sending, conversation: string): Promise<void> {
  const { handOver: whom, ticketType } = app;
  const steps = [
    ...(ticketType === null ? [] : [() => api.convert(conversation, ticketType)]),
    ...(whom === null ? [] : [() => api.assign(conversation, whom)]),
  ];
  for (const step of steps)
    await step().catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      // A ticket already, or a team that is gone: the customer is told of the ticket all the same.
      report(error);
    });
}

const isRefusal = (error: unknown): boolean =>
  error instanceof IntercomError &&
  error.statusCode !== undefined &&
  error.statusCode < 500 &&
  error.statusCode !== 429;

async function reply({ api, clock }: Sending, conversation: string, message: IntercomMessage): Promise<Sent> {
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
  if (isOneTooMany(error)) return { is: 'wait', until: resetAt(rawResponse?.headers, now) };
  // Without an answer the connection broke, before or after the message went through.
  return statusCode >= 500 || statusCode === 0 ? { is: 'maybe-sent' } : { is: 'unreachable' };
}
