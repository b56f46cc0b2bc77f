import { decodeCell, type Encoding } from '../cell-decoder.ts';
import type { Columns } from '../columns.ts';
import type { CsvForm } from '../csv-form.ts';
import { type DoubleKeys, type KeyField, keyFields, keyForm } from './double-keys.ts';
import type { LocalFile } from './open-file.ts';
import { rereadRows } from './reread-rows.ts';
import type { RowMarks } from './row-marks.ts';

/** The line of another row with the same key; `null` when there is none. */
export type Doubles = (field: KeyField, nth: number) => number | null;

interface Reread {
  readonly file: LocalFile;
  readonly marks: RowMarks;
  readonly columns: Columns;
  readonly form: CsvForm;
  readonly encoding: Encoding;
}

/** So many different keys are held at once, however many of a file are double. */
const mostAtOnce = 50_000;

/**
 * Rows whose keys share a hash are read a second time and held against each other, letter by letter, so that two
 * keys that share a hash by chance are never taken for one.
 */
export async function confirmDoubles(keys: DoubleKeys, reread: Reread): Promise<Doubles> {
  const others = new Map<KeyField, Uint32Array>();
  for (const field of keyFields) {
    const shared = keys.hashes[field].shared();
    if (shared.length === 0) continue;
    const lines = new Uint32Array(reread.marks.starts.length);
    for (let first = 0; first < shared.length; first += mostAtOnce)
      await confirm(field, shared.subarray(first, first + mostAtOnce), { keys, reread, lines });
    others.set(field, lines);
  }
  return (field, nth) => others.get(field)?.[nth] || null;
}

async function confirm(
  field: KeyField,
  shared: Float64Array,
  { keys, reread, lines }: { keys: DoubleKeys; reread: Reread; lines: Uint32Array },
): Promise<void> {
  const place = reread.columns.at[field];
  if (place === null) return;
  const hashes = keys.hashes[field];
  const first = new Map<string, number>();
  const rows = rereadRows(reread.file, reread, (nth) => isAmong(shared, hashes.at(nth)));
  for await (const { nth, raw } of rows) {
    const value = decodeCell(raw.cells[place] ?? '', reread.encoding);
    if (value === null) continue;
    const form = keyForm(field, value);
    const other = first.get(form);
    if (other === undefined) {
      first.set(form, nth);
      continue;
    }
    lines[nth] = reread.marks.lines.at(other);
    if (lines[other] === 0) lines[other] = reread.marks.lines.at(nth);
  }
}

function isAmong(sorted: Float64Array, hash: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === hash;
}
