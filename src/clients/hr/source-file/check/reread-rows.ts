import type { CsvForm } from '../csv-form.ts';
import { type RawRow, readRows } from '../read-rows.ts';
import type { LocalFile } from './open-file.ts';
import type { RowMarks } from './row-marks.ts';

/** A row that was read again: its number from 0, and its cells as bytes. */
export interface RereadRow {
  readonly nth: number;
  readonly raw: RawRow;
}

/** So much of the file is read in one go, and so much of it parsed in one. */
const windowBytes = 131_072;
const batchBytes = 131_072;

/**
 * The rows that are wanted, in their order, read again from where they stand. Rows end where the next begins, so
 * that those that are wanted make a table of their own: the others are read past, and not parsed.
 */
export async function* rereadRows(
  file: LocalFile,
  { marks, form }: { readonly marks: RowMarks; readonly form: CsvForm },
  isWanted: (nth: number) => boolean,
): AsyncGenerator<RereadRow> {
  const windowOf = slidingWindow(file);
  let batch: Wanted[] = [];
  let size = 0;
  for (let nth = 0; nth < marks.starts.length; nth += 1) {
    if (!isWanted(nth)) continue;
    const start = marks.starts.at(nth);
    const end = nth + 1 < marks.starts.length ? marks.starts.at(nth + 1) : file.size;
    const bytes = marks.isMarked(nth, 'broken-quotes') ? nothing : await windowOf(start, end);
    batch.push({ nth, bytes });
    size += bytes.length;
    if (size < batchBytes) continue;
    yield* parsed(batch, marks, form);
    batch = [];
    size = 0;
  }
  yield* parsed(batch, marks, form);
}

interface Wanted {
  readonly nth: number;
  readonly bytes: Buffer;
}

const nothing = Buffer.alloc(0);

/** A line with quotes that do not match could swallow the row after it, so it is not parsed again. */
async function* parsed(batch: readonly Wanted[], marks: RowMarks, form: CsvForm): AsyncGenerator<RereadRow> {
  const rows: RawRow[] = [];
  const sound = batch.filter(({ nth }) => !marks.isMarked(nth, 'broken-quotes'));
  await readRows(inOne(sound), { ...form, start: 0 }, (row) => rows.push(row));
  const inOrder = rows.values();
  for (const { nth } of batch) {
    const line = marks.lines.at(nth);
    if (marks.isMarked(nth, 'broken-quotes')) {
      yield { nth, raw: { line, start: 0, end: 0, cells: [], broken: 'quotes' } };
      continue;
    }
    const { value: raw } = inOrder.next();
    if (raw !== undefined) yield { nth, raw: { ...raw, line } };
  }
}

async function* inOne(batch: readonly Wanted[]): AsyncGenerator<Buffer> {
  yield Buffer.concat(batch.map(({ bytes }) => bytes));
}

/** Copies of stretches that are asked for in their order. */
function slidingWindow(file: LocalFile): (start: number, end: number) => Promise<Buffer> {
  let window: Buffer = nothing;
  let from = 0;
  return async (start, end) => {
    if (start < from || end > from + window.length) {
      window = await file.read(start, Math.min(file.size, Math.max(end, start + windowBytes)));
      from = start;
    }
    return Buffer.from(window.subarray(start - from, end - from));
  };
}
