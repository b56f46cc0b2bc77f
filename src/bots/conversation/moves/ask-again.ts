import type { Next, Setting } from '../event.ts';
import type { State } from '../state.ts';
import { askWho } from './look.ts';
import { askWhichOf } from './tell.ts';

/**
 * Back from a digression: the question that is still open is put again, with the choices that it had.
 * `before`: as it was when the digression began.
 */
export function askAgain(state: State, setting: Setting, before: State): Next {
  if (state.open?.stage === 'who') return askWho(state, setting, 'askWho');
  if (state.open?.stage === 'which') return askWhichOf(state, setting, before.offers);
  return [state, []];
}

/** Whether an answer is waited for without which nothing can be looked up. */
export const isAsking = ({ open }: State): 'yes' | 'no' =>
  open?.stage === 'who' || open?.stage === 'which' ? 'yes' : 'no';
