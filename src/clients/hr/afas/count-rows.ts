import type { Answer } from '../../answer.ts';

/** So many rows from there on, at most `take`. */
export type RowsFrom = (skip: number, take: number) => Promise<Answer<number>>;

/** More rows than any customer has people. */
const mostPages = 1000;

/**
 * How many rows there are. AFAS tells no total: when there are as many as before, two calls for one row show it;
 * else pages are looked at, further and further until one is empty, then halfway until one is not full.
 */
export async function countRows(rowsFrom: RowsFrom, page: number, before: number): Promise<Answer<number>> {
  const same = await isStill(rowsFrom, before);
  if (same.is !== 'ok') return same;
  return same.value === 'yes' ? { is: 'ok', value: before } : byPages(rowsFrom, page);
}

/** So many pages are known to be full; the page at `empty` is known to be empty. */
async function byPages(
  rowsFrom: RowsFrom,
  page: number,
  full = 0,
  empty = mostPages,
): Promise<Answer<number>> {
  if (full === empty) return full === mostPages ? { is: 'unreachable' } : { is: 'ok', value: full * page };
  const at = empty === mostPages ? Math.min(full * 2, mostPages - 1) : Math.floor((full + empty) / 2);
  const rows = await rowsFrom(at * page, page);
  if (rows.is !== 'ok') return rows;
  if (rows.value > 0 && rows.value < page) return { is: 'ok', value: at * page + rows.value };
  return rows.value === 0 ? byPages(rowsFrom, page, full, at) : byPages(rowsFrom, page, at + 1, empty);
}

async function isStill(rowsFrom: RowsFrom, before: number): Promise<Answer<'yes' | 'no'>> {
  if (before === 0) return { is: 'ok', value: 'no' };
  const [last, next] = await Promise.all([rowsFrom(before - 1, 1), rowsFrom(before, 1)]);
  if (last.is !== 'ok') return last;
  if (next.is !== 'ok') return next;
  return { is: 'ok', value: last.value === 1 && next.value === 0 ? 'yes' : 'no' };
}
