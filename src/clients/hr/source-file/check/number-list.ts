const pieceLength = 65_536;

/** Numbers in the order in which they came, eight bytes each: a million of them is no load. */
export interface NumberList {
  readonly length: number;
  add(value: number): void;
  at(index: number): number;
  /** Those that stand there more than once, each once and the smallest first; 0 left out. */
  shared(): Float64Array;
}

/** Grows by the piece, so that nothing is copied while it grows. */
export function numberList(): NumberList {
  const pieces: Float64Array[] = [];
  let last = new Float64Array(0);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(value) {
      const place = length % pieceLength;
      if (place === 0) {
        last = new Float64Array(pieceLength);
        pieces.push(last);
      }
      last[place] = value;
      length += 1;
    },
    at: (index) => pieces[Math.floor(index / pieceLength)]?.[index % pieceLength] ?? 0,
    shared: () => sharedIn(pieces, length),
  };
}

/** Each is put at a place of its own in a table half full at most; who finds it taken by the same is shared. */
function sharedIn(pieces: readonly Float64Array[], length: number): Float64Array {
  const table = new Float64Array(2 ** Math.ceil(Math.log2(2 * length + 2)));
  const shared = new Set<number>();
  for (const [nth, piece] of pieces.entries())
    for (const value of piece.subarray(0, length - nth * pieceLength)) {
      if (value === 0) continue;
      const place = placeOf(table, value);
      if (table[place] === value) shared.add(value);
      table[place] = value;
    }
  return Float64Array.from(shared).sort();
}

function placeOf(table: Float64Array, value: number): number {
  let place = value % table.length;
  while (table[place] !== 0 && table[place] !== value) place = (place + 1) % table.length;
  return place;
}
