/** The length to which the features of every message are brought, however long it is. */
export const reach = 4;

/** How far the heed for a clause can move from 1, as a power of e. */
const furthest = 1.2;
export const heedScale = 1;

/** How much a clause counts, from what its features add up to and the sum of their squares. */
export const heedOf = (sum: number, squares: number): number =>
  Math.exp(
    Math.max(-furthest, Math.min(furthest, squares === 0 ? 0 : (heedScale * sum) / Math.sqrt(squares))),
  );
