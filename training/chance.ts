/** Numbers that look random and are the same on every run and every machine. */
export interface Chance {
  /** From 0 up to, but not with, `below`. */
  readonly upTo: (below: number) => number;
  readonly one: <T>(of: readonly T[]) => T | undefined;
  /** True in so many of a hundred cases. */
  readonly happens: (ofHundred: number) => boolean;
}

/** Mulberry32 over a hash of the seed. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return { upTo, one: (of) => of[upTo(of.length)], happens: (ofHundred) => next() * 100 < ofHundred };
}
