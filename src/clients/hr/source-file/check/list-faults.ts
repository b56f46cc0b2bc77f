import type { FileFault } from '../../../../diagnostics/file/file-fault.ts';
import { judgeRow } from '../../../../diagnostics/file/judge-row.ts';
import {
  brokenQuotes,
  doubleValue,
  keylessRow,
  raggedRow,
  unreadableLetters,
} from '../../../../diagnostics/file/row-troubles.ts';
import { decodeCell, isBeyondAscii } from '../cell-decoder.ts';
import { keyOf } from '../record-of.ts';
import { keyFields } from './double-keys.ts';
import { type RereadRow, rereadRows } from './reread-rows.ts';
import { showBytes } from './show-bytes.ts';
import type { Surveyed } from './surveyed.ts';

/** Everything that is wrong with the rows of a file, in their order; they are read again, none is kept. */
export async function* listFaults(surveyed: Surveyed): AsyncGenerator<FileFault> {
  const { file, marks } = surveyed;
  const isWanted = (nth: number) =>
    marks.isMarked(nth, 'faulty') ||
    (surveyed.letters === 'otherwise' && marks.isMarked(nth, 'beyond-ascii')) ||
    keyFields.some((field) => surveyed.doubles(field, nth) !== null);
  for await (const row of rereadRows(file, surveyed, isWanted)) yield* faultsOf(row, surveyed);
}

/** What is wrong with one row that was read again. */
export function faultsOf({ nth, raw }: RereadRow, surveyed: Surveyed): readonly FileFault[] {
  const { columns, encoding, agreed, reader } = surveyed;
  const { line } = raw;
  if (surveyed.cutOff === nth) return [];
  if (raw.broken !== null) return [brokenQuotes(line)];
  if (raw.cells.length < columns.count || raw.cells.slice(columns.count).some((cell) => cell !== ''))
    return [raggedRow(line, raw.cells.length, columns.count)];
  const decoded = raw.cells.map((cell) => decodeCell(cell, encoding));
  const cells = decoded.filter((cell) => cell !== null);
  if (cells.length < decoded.length) return undecodable(raw.cells, line, surveyed);
  const record = reader.record(cells);
  const judged = judgeRow({ line, record, cells: reader.cells(cells) }, reader.judgement);
  const isKeyless =
    keyOf(cells, columns) === '' && judged.every(({ check }) => check !== 'missing-required-field');
  const doubles = doublesOf(nth, line, cells, surveyed);
  const unsure = new Set(doubles.map(({ column }) => column));
  return [
    ...(isKeyless ? [keylessRow(line, agreed.columns.id)] : []),
    ...otherLetters(raw.cells, cells, line, surveyed),
    ...judged.map((each) => (unsure.has(each.column) ? { ...each, repair: null } : each)),
    ...doubles,
  ];
}

function doublesOf(
  nth: number,
  line: number,
  cells: readonly string[],
  { doubles, columns, header }: Surveyed,
): readonly FileFault[] {
  return keyFields.flatMap((field) => {
    const other = doubles(field, nth);
    const at = columns.at[field];
    return other === null || at === null ? [] : [doubleValue(line, header[at] ?? '', cells[at] ?? '', other)];
  });
}

/** Letters that the integration would not read, because another encoding was agreed. */
function otherLetters(
  raw: readonly string[],
  cells: readonly string[],
  line: number,
  { letters, agreed, header }: Surveyed,
): readonly FileFault[] {
  if (letters === 'as-agreed') return [];
  return raw.flatMap((cell, at) =>
    isBeyondAscii(cell)
      ? [
          unreadableLetters(line, header[at] ?? null, {
            agreed: agreed.encoding,
            shown: showBytes(cell),
            repair: cells[at] ?? null,
          }),
        ]
      : [],
  );
}

function undecodable(
  raw: readonly string[],
  line: number,
  { encoding, header }: Surveyed,
): readonly FileFault[] {
  return raw.flatMap((cell, at) =>
    decodeCell(cell, encoding) === null
      ? [
          unreadableLetters(line, header[at] ?? null, {
            agreed: encoding,
            shown: showBytes(cell),
            repair: null,
          }),
        ]
      : [],
  );
}
