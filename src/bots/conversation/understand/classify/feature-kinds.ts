/** What is weighed of a text, and how much each kind of it counts. */
export const kinds = {
  word: { number: 1, weight: 1 },
  stem: { number: 2, weight: 0.8 },
  pair: { number: 3, weight: 0.7 },
  skip: { number: 4, weight: 0.4 },
  letters: { number: 5, weight: 0.3 },
  concept: { number: 6, weight: 1.2 },
  together: { number: 7, weight: 0.6 },
  negated: { number: 8, weight: 0.8 },
  first: { number: 9, weight: 0.5 },
  shape: { number: 10, weight: 0.5 },
  follows: { number: 11, weight: 0.6 },
  bones: { number: 12, weight: 0.5 },
  joint: { number: 13, weight: 0.7 },
  tone: { number: 14, weight: 0.7 },
} as const;
export type Kind = keyof typeof kinds;
