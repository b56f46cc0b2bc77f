/** A power of two; the model's tables have this many rows. */
export const tableSize = 1 << 18;
const mask = tableSize - 1;

/** Where a hash begins, another for every kind of feature. */
export const begin = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, 0x01000193);

export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** One more number of any size. */
export const mix = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

export function hashText(start: number, text: string): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) hash = step(hash, text.charCodeAt(place));
  return step(hash, 0x1f);
}

/** The row of a hash. */
export const settle = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & mask;
};
