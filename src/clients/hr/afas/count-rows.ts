import type { Answer } from '../../answer.ts';

/** So many rows from there on, at most `take`. */
export type RowsFrom = (skip: number, take: number) => Promise<Answer<number>>;

const mostSteps = 40;

/**
 * How many rows there are. AFAS tells no total: when there are as many as before, two calls for one row show it;
 * else pages are looked at, further and further until one is empty, then halfway until one is not full.
 */
export async function countRows(rowsFrom: RowsFrom, page: number, before: number): Promise<Answer<number>> {
  const same = await isStill(rowsFrom, before);
  if (same.is !== 'ok') return same;
  return same.value === 'yes' ? { is: 'ok', value: before } : byPages(rowsFrom, page);
}

async function byPages(rowsFrom: RowsFrom, page: number): Promise<Answer<number>> {
  let full = 0;
  let empty = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps && full < empty; step += 1) {
    const at = empty === Number.POSITIVE_INFINITY ? full * 2 : Math.floor((full + empty) / 2);
    const rows = await rowsFrom(at * page, page);
    if (rows.is !== 'ok') return rows;
    if (rows.value > 0 && rows.value < page) return { is: 'ok', value: at * page + rows.value };
    if (rows.value === 0) empty = at;
    else full = at + 1;
  }
  return full === empty ? { is: 'ok', value: full * page } : { is: 'unreachable' };
}

async function isStill(rowsFrom: RowsFrom, before: number): Promise<Answer<'yes' | 'no'>> {
  if (before === 0) return { is: 'ok', value: 'no' };
  const [last, next] = await Promise.all([rowsFrom(before - 1, 1), rowsFrom(before, 1)]);
  if (last.is !== 'ok') return last;
  if (next.is !== 'ok') return next;
  return { is: 'ok', value: last.value === 1 && next.value === 0 ? 'yes' : 'no' };
}
