import type { SeatChange } from '../../../diagnostics/licences/seat-change.ts';
import { licences } from '../../lms/learnlinq/answers.ts';
import type { components } from '../../lms/learnlinq/contract/generated/learnlinq.ts';
import { type Called, callDesk } from '../call-desk.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import { type DeskOpened, deskPace, type HandedTicket, type OutsideDesk } from '../outside-desk.ts';

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
  const set = (key: string, change: Change) => {
    const sent = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const request = new Request(`${url}/Licences/Maximum`, {
      method: 'PUT',
      headers: sent,
      body: JSON.stringify(change),
    });
    return callDesk(request, attemptMs);
  };
  return {
    evidence,
    mailbox: null,
    hear: null,
    async open({ key, seats = null }: HandedTicket): Promise<DeskOpened> {
      if (seats === null) return { is: 'refused', problem: 'no-amount' };
      const called = await set(key, seats);
      if (called.is === 'answered' && called.status === 200) return afterSetting(called, seats);
      // Of this key it is the answer for good: the maximum was another one, and nothing was added to it.
      if (called.is === 'answered' && called.status === 409)
        return { is: 'refused', problem: 'maximum-has-moved' };
      return outcomeOfCall(called);
    },
    // Nothing is written there but a number, so there is nothing to add to it or to forget.
    async follow({ what }) {
      if (what.is === 'answer') return { is: 'refused', problem: 'takes-no-answers' };
      return { is: 'opened', ref: what.is === 'forget' ? 'nothing-kept' : null };
    },
    // A key is carried out once and answered as it was, so to send it again is to look.
    lookUp: null,
  };
}

const done = (seats: SeatChange) =>
  ({ ref: `maximum ${seats.to}`, said: { is: 'solved', text: null, seats } }) as const;

/** What it says it did is what counts. */
function afterSetting(called: Extract<Called, { is: 'answered' }>, seats: SeatChange): DeskOpened {
  const now = licences.safeParse(called.json).data;
  return now?.maximum === seats.to
    ? { is: 'opened', ...done(seats) }
    : { is: 'unknown', problem: 'malformed' };
}
