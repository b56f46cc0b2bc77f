import type { SeatRequest } from '../../../diagnostics/licences/seat-request.ts';
import { requestWords } from '../../wording/request-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { sayWithStanding } from '../say-with-standing.ts';
import type { State } from '../state.ts';
import { withoutButtons } from './ask-approval.ts';

/** Whoever asked for licences takes that back: said once more before it is done. */
export const wishToWithdraw = (state: State, setting: Setting, number: number | null): Next =>
  number === null
    ? say(state, setting, requestWords[state.language].askNumber)
    : [state, [{ is: 'read-request', number, purpose: 'withdraw' }]];

export function askSure(state: State, setting: Setting, number: number, request: SeatRequest | null): Next {
  const words = requestWords[state.language];
  if (request === null) return say(state, setting, words.unknown(number));
  if (request.state !== 'awaiting-approval') return say(state, setting, words.tooLate(number));
  return sayWithStanding(state, setting, words.sure(number, request.amount), [
    [words.withdrawButton(number), { is: 'withdraw', request: number }],
    [wording[state.language].button.enough, { is: 'enough' }],
  ]);
}

export const tellWithdrawn = (state: State, setting: Setting, number: number): Next =>
  say(withoutButtons(state, number), setting, requestWords[state.language].done(number));
