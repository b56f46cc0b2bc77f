import type { State } from './state.ts';

/** Once something else was asked, or closed, *it works again* is no news any more of the question that was left before. */
export const forgetLeft = (state: State): State =>
  state.expired === null ? state : { ...state, expired: { ...state.expired, left: null } };
