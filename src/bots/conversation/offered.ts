import type { Offer, State } from './state.ts';

/** The button that was pressed, if it still does something. */
export const offered = ({ offers, standing }: State, nonce: string): Offer | undefined =>
  [...offers, ...standing].find((each) => each.nonce === nonce);
