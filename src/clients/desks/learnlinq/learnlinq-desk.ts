import type { SeatChange } from '../../../diagnostics/licences/seat-change.ts';
import { licences } from '../../lms/learnlinq/answers.ts';
import type { components } from '../../lms/learnlinq/contract/generated/learnlinq.ts';
import { type Called, callDesk } from '../call-desk.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import {
  type DeskFound,
  type DeskOpened,
  deskPace,
  type HandedTicket,
  type OutsideDesk,
} from '../outside-desk.ts';

export interface LearnLinqDeskAccess {
  readonly evidence: 'redacted';
  /** As LearnLinq is read. */
  readonly url: string;
  /** It may set the maximum. */
  readonly token: string;
}

type Change = components['schemas']['MaximumChange'];

/**
 * LearnLinq itself as the desk for licences: it sets the maximum that a ticket asks for. Only from the maximum of which
 * the ticket speaks, and under a key that LearnLinq carries out once, so nothing is ever added twice.
 */
export function learnlinqDesk(
  { evidence, url, token }: LearnLinqDeskAccess,
  { attemptMs } = deskPace,
): OutsideDesk {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  const read = async () => maximumIn(await callDesk(new Request(`${url}/Licences`, { headers }), attemptMs));
  const set = (key: string, change: Change) => {
    const sent = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const request = new Request(`${url}/Licences/Maximum`, {
      method: 'PUT',
      headers: sent,
      body: JSON.stringify(change),
    });
    return callDesk(request, attemptMs);
  };
  /** Whether it is as the ticket wants it, whoever saw to that. */
  const find = async (seats: SeatChange | null): Promise<DeskFound> => {
    if (seats === null) return { is: 'not-there' };
    const now = await read();
    if ('problem' in now) return { is: 'not-read', until: now.until, problem: now.problem };
    return now.maximum === seats.to ? { is: 'found', ...done(seats) } : { is: 'not-there' };
  };
  return {
    evidence,
    mailbox: null,
    hear: null,
    async open({ key, seats = null }: HandedTicket): Promise<DeskOpened> {
      if (seats === null) return { is: 'refused', problem: 'no-amount' };
      const called = await set(key, seats);
      if (called.is === 'answered' && called.status === 200) return afterSetting(called, seats);
      if (called.is !== 'answered' || called.status !== 409) return outcomeOfCall(called);
      const found = await find(seats);
      if (found.is === 'found') return { is: 'opened', ...done(seats) };
      return found.is === 'not-there'
        ? { is: 'refused', problem: 'maximum-has-moved' }
        : { is: 'unknown', problem: found.problem };
    },
    // Nothing is written there but a number, so there is nothing to add to it or to forget.
    async follow({ what }) {
      if (what.is === 'answer') return { is: 'refused', problem: 'takes-no-answers' };
      return { is: 'opened', ref: what.is === 'forget' ? 'nothing-kept' : null };
    },
    lookUp: {
      find: (_key, ticket) => find(ticket?.seats ?? null),
      findNote: async () => ({ is: 'not-there' }),
      // What is still under way would be here by then.
      lagMs: attemptMs,
    },
  };
}

const done = (seats: SeatChange) =>
  ({ ref: `maximum ${seats.to}`, said: { is: 'solved', text: null, seats } }) as const;

/** What it says it did is what counts. */
function afterSetting(called: Called, seats: SeatChange): DeskOpened {
  const now = maximumIn(called);
  if ('problem' in now || now.maximum !== seats.to) return { is: 'unknown', problem: 'malformed' };
  return { is: 'opened', ...done(seats) };
}

type Maximum = { readonly maximum: number } | { readonly problem: string; readonly until: Date | null };

function maximumIn(called: Called): Maximum {
  if (called.is !== 'answered') return { problem: called.problem, until: null };
  const answer = called.status === 200 ? licences.safeParse(called.json).data : undefined;
  if (answer !== undefined) return { maximum: answer.maximum };
  return { problem: called.status === 200 ? 'malformed' : String(called.status), until: called.until };
}
