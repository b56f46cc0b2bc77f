import type { SeatRequestChange } from '../../diagnostics/ports/seat-requests.ts';
import { decides } from './decides.ts';
import { doesTheSame } from './say-with-standing.ts';
import type { Offer, State } from './state.ts';

/** What this turn offers about requests: nobody has read it yet, so no bare word that came with it decides by it. */
export function unreadIn(state: State, before: State): readonly Offer[] {
  const read = [...before.offers, ...before.standing].map(({ nonce }) => nonce);
  return [...state.offers, ...state.standing].filter((each) => decides(each) && !read.includes(each.nonce));
}

export const withoutUnread = (state: State, unread: readonly Offer[]): State => ({
  ...state,
  offers: state.offers.filter((each) => !isIn(unread, each)),
  standing: state.standing.filter((each) => !isIn(unread, each)),
});

/** The buttons stand all the same, for when they were read; but not those of what was decided or put once more. */
export function withUnread(
  state: State,
  unread: readonly Offer[],
  changes: readonly SeatRequestChange[],
): State {
  const over = changes.map(({ number }) => number);
  const again = unread.filter(
    (each, nth) =>
      unread.findIndex(({ nonce }) => nonce === each.nonce) === nth &&
      !('request' in each.means && over.includes(each.means.request)) &&
      !state.standing.some((other) => doesTheSame(each, other)),
  );
  return { ...state, standing: [...again, ...state.standing] };
}

const isIn = (offers: readonly Offer[], { nonce }: Offer): boolean =>
  offers.some((each) => each.nonce === nonce);
