import type { Asks, Next, Setting } from '../event.ts';
import type { State } from '../state.ts';
import { askReason } from './ask-seats.ts';
import { askWhy } from './decide-approval.ts';
import { askWho } from './look.ts';
import { askProofAgain } from './prove.ts';
import { askWhichOf } from './tell.ts';

/**
 * Back from a digression: the question that is still open is put again, with the choices that it had.
 * `before`: as it was when the digression began.
 */
export function askAgain(state: State, setting: Setting, before: State): Next {
  if (state.proving !== null) return askProofAgain(state, setting, 'digression');
  if (state.declining !== null) return askWhy(state, setting);
  if (state.open?.stage === 'who') return askWho(state, setting, 'askWho');
  if (state.open?.stage === 'which') return askWhichOf(state, setting, before.offers);
  if (state.open?.stage === 'reason') return askReason(state, setting);
  return [state, []];
}

/** Whether an answer is waited for without which nothing can be looked up. */
export const isAsking = (state: State): 'yes' | 'no' => (askedIn(state) === null ? 'no' : 'yes');

/** What that answer would tell; `null` when none is waited for. */
export function askedIn({ open, proving, declining }: State): Asks | null {
  if (proving !== null) return proving.is === 'code' ? 'asker.code' : 'asker.address';
  if (declining !== null) return 'approval.reason';
  if (open?.stage === 'who') return 'person.wish';
  if (open?.stage === 'reason') return 'request.reason';
  return open?.stage === 'which' ? 'person.choice' : null;
}
