import { type NumberList, numberList } from './number-list.ts';

/** What the first reading came to for each row: where it stands, and what would become of it. */
export interface RowMarks {
  readonly starts: NumberList;
  readonly lines: NumberList;
  add(row: { readonly start: number; readonly line: number }): number;
  fate(row: number): Fate;
  setFate(row: number, fate: Fate): void;
  /** `faulty`: there is something to say about it. `beyond-ascii`: it holds letters that depend on the encoding. `broken-quotes`: a line, no row. */
  mark(row: number, mark: Mark): void;
  isMarked(row: number, mark: Mark): boolean;
}

/** `ended`: the row itself says that access is over. */
export const fates = ['same', 'created', 'changed', 'skipped', 'ended'] as const;
export type Fate = (typeof fates)[number];

const bits = { faulty: 8, 'beyond-ascii': 16, 'broken-quotes': 32 } as const;
export type Mark = keyof typeof bits;
const fateBits = 7;

export function rowMarks(): RowMarks {
  const starts = numberList();
  const lines = numberList();
  let flags = new Uint8Array(65_536);
  const flagsOf = (row: number): number => flags[row] ?? 0;
  return {
    starts,
    lines,
    add({ start, line }) {
      const row = starts.length;
      starts.add(start);
      lines.add(line);
      if (row >= flags.length) {
        const grown = new Uint8Array(flags.length * 2);
        grown.set(flags);
        flags = grown;
      }
      return row;
    },
    fate: (row) => fates[flagsOf(row) & fateBits] ?? 'same',
    setFate(row, fate) {
      flags[row] = (flagsOf(row) & ~fateBits) | fates.indexOf(fate);
    },
    mark(row, mark) {
      flags[row] = flagsOf(row) | bits[mark];
    },
    isMarked: (row, mark) => (flagsOf(row) & bits[mark]) !== 0,
  };
}
