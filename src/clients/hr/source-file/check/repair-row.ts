import { decodeCell } from '../cell-decoder.ts';
import { faultsOf } from './list-faults.ts';
import type { RereadRow } from './reread-rows.ts';
import type { Surveyed } from './surveyed.ts';

/** One safe repair, as it stands in the list beside a corrected file. */
export interface Repair {
  readonly row: number | null;
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

/** The row with its repairs, as text; `null` when it keeps its bytes. */
export function repairRow(
  row: RereadRow,
  surveyed: Surveyed,
  bytes: () => Buffer,
): { readonly bytes: string | null; readonly repairs: readonly Repair[] } {
  const { nth, raw } = row;
  const { marks, encoding, reader, header, form } = surveyed;
  const kept = { bytes: null, repairs: [] };
  if (!marks.isMarked(nth, 'faulty')) return kept;
  const repaired = new Map(
    faultsOf(row, surveyed).flatMap(({ check, column, repair }) =>
      repair === null || check === 'unreadable-letters' ? [] : [[column, repair] as const],
    ),
  );
  if (repaired.size === 0) return kept;
  const cells = raw.cells.map((cell) => decodeCell(cell, encoding) ?? '');
  const repairs = reader.looked.flatMap(({ column, at }) => {
    const repair = repaired.get(column);
    const before = cells[at] ?? '';
    if (repair === undefined || repair === before) return [];
    cells[at] = repair;
    return [{ row: marks.lines.at(nth), column: header[at] ?? null, before, after: repair }];
  });
  // Empty lines before it belong to the row, as the reader counts.
  const [before, after] = breaksAround(bytes().toString('latin1'));
  return {
    bytes: `${before}${cells.map((cell) => quoted(cell, form.delimiter)).join(form.delimiter)}${after}`,
    repairs,
  };
}

/** The line breaks before and after a row; one letter at a time, because a value may hold a great many of them. */
function breaksAround(text: string): readonly [string, string] {
  const isBreak = (at: number) => text[at] === '\n' || text[at] === '\r';
  let begin = 0;
  while (isBreak(begin)) begin += 1;
  let end = text.length;
  while (end > begin && isBreak(end - 1)) end -= 1;
  return [text.slice(0, begin), text.slice(end)];
}

/** RFC 4180, section 2. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
