import type { ExpiredCase, OpenCase, State } from '../state.ts';
import { waitedFor } from '../waited-for.ts';
import { openAsWaiting } from './take-up.ts';

/** After a long silence, or somebody else's words, no bare word is an answer any more; the question can still be taken up again. */
export const putAside = (state: State): State => ({
  ...state,
  open: null,
  waiting: [],
  expired: asExpired(state) ?? state.expired,
  proving: null,
  declining: null,
  offers: [],
});

function asExpired(state: State): ExpiredCase | null {
  const { open } = state;
  const waiting = openAsWaiting(state);
  return open === null || waiting === null ? null : { ...waiting, left: howLeft(open) };
}

/** Without an answer nothing of it is kept but the question. */
function howLeft(open: OpenCase): ExpiredCase['left'] {
  const { stage, outcome, causes } = open;
  return stage === 'told' || stage === 'forwarded'
    ? { stage, outcome, causes, waited: waitedFor(open) }
    : null;
}
