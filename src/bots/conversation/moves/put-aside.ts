import type { State } from '../state.ts';
import { openAsWaiting } from './take-up.ts';

/** After a long silence, or somebody else's words, no bare word is an answer any more; the question can still be taken up again. */
export const putAside = (state: State): State => ({
  ...state,
  open: null,
  waiting: [],
  expired: openAsWaiting(state) ?? state.expired,
  proving: null,
  declining: null,
  offers: [],
});
