import type { Encoding } from './cell-decoder.ts';
import type { Columns } from './columns.ts';
import type { RawRow } from './read-rows.ts';
import { keyOf } from './record-of.ts';
import type { Trouble } from './trouble.ts';

/** Why nobody can be read from a row; `null` when somebody can. `cells` are those that could be decoded. */
export function whyBroken(
  { broken, line, cells: raw }: RawRow,
  cells: readonly string[],
  { columns, encoding, id }: { readonly columns: Columns; readonly encoding: Encoding; readonly id: string },
): Trouble | null {
  const unreadable = (text: string): Trouble => ({ is: 'unreadable-row', line, text });
  if (broken !== null) return unreadable(broken);
  const surplus = raw.length > columns.count && raw.slice(columns.count).some(isFilled);
  if (raw.length < columns.count || surplus) return unreadable(`${raw.length} / ${columns.count}`);
  if (cells.length < raw.length) return { is: 'encoding', line, text: encoding };
  return keyOf(cells, columns) === '' ? unreadable(id) : null;
}

const isFilled = (cell: string): boolean => cell !== '';
