const pieceLength = 65_536;

/** Numbers in the order in which they came, eight bytes each: a million of them is no load. */
export interface NumberList {
  readonly length: number;
  add(value: number): void;
  at(index: number): number;
  /** A copy, smallest first. */
  sorted(): Float64Array;
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
    sorted() {
      const all = new Float64Array(length);
      for (const [nth, piece] of pieces.entries())
        all.set(piece.subarray(0, length - nth * pieceLength), nth * pieceLength);
      return all.sort();
    },
  };
}
