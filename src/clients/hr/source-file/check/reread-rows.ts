import type { CsvForm } from '../csv-form.ts';
import { type RawRow, readRows } from '../read-rows.ts';
import type { LocalFile } from './open-file.ts';
import type { RowMarks } from './row-marks.ts';

/** A row that was read again: its number from 0, and its cells as bytes. */
export interface RereadRow {
  readonly nth: number;
  readonly raw: RawRow;
}

/** Rows closer than this are read in one go; no go is larger than that. */
const gapBytes = 8192;
const mostBytes = 1_048_576;

interface Stretch {
  readonly from: number;
  to: number;
  readonly wanted: number[];
}

/** The rows that are wanted, in their order, read again from where they stand; the others stay unread. */
export async function* rereadRows(
  file: LocalFile,
  { marks, form }: { readonly marks: RowMarks; readonly form: CsvForm },
  isWanted: (nth: number) => boolean,
): AsyncGenerator<RereadRow> {
  const endOf = (nth: number) => (nth + 1 < marks.starts.length ? marks.starts.at(nth + 1) : file.size);
  let stretch: Stretch | null = null;
  for (let nth = 0; nth < marks.starts.length; nth += 1) {
    if (!isWanted(nth)) continue;
    const start = marks.starts.at(nth);
    const end = endOf(nth);
    if (stretch !== null && start - stretch.to <= gapBytes && end - stretch.from <= mostBytes) {
      stretch.to = end;
      stretch.wanted.push(nth);
      continue;
    }
    if (stretch !== null) yield* rowsIn(stretch);
    stretch = { from: start, to: end, wanted: [nth] };
  }
  if (stretch !== null) yield* rowsIn(stretch);

  async function* rowsIn({ from, to, wanted }: Stretch): AsyncGenerator<RereadRow> {
    const byStart = new Map<number, RawRow>();
    const bytes = await file.read(from, to);
    await readRows(inOne(bytes), { ...form, start: 0 }, (row) => byStart.set(from + row.start, row));
    for (const nth of wanted) {
      const raw = byStart.get(marks.starts.at(nth));
      if (raw !== undefined) yield { nth, raw: { ...raw, line: marks.lines.at(nth) } };
    }
  }
}

async function* inOne(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
