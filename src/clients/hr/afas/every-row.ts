import type { Answer } from '../../answer.ts';
import type { Row } from './answers.ts';

/** A page of rows from `skip` on. */
export type ReadRows = (skip: number) => Promise<Answer<readonly Row[]>>;

/** How often a list that moves while it is read is begun anew, and how many rows it may have. */
const mostReadings = 3;
const mostRows = 100_000;

/**
 * Every row of a list that is read in pages of `size`. Each page begins with the last row of the one before: when
 * that is another row, somebody was added or taken out meanwhile, rows may be missing, and it is read anew.
 */
export async function everyRow(read: ReadRows, size: number): Promise<Answer<readonly Row[]>> {
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const rows = await inOneGo(read, size);
    if (rows !== 'moved') return rows;
  }
  return { is: 'unreachable', detail: 'the rows moved each time they were read' };
}

async function inOneGo(read: ReadRows, size: number): Promise<Answer<readonly Row[]> | 'moved'> {
  const rows: Row[] = [];
  while (rows.length < mostRows) {
    const before = rows.at(-1);
    const page = await read(Math.max(0, rows.length - 1));
    if (page.is !== 'ok') return page;
    if (page.value.length > size) return { is: 'malformed', detail: 'more rows than were asked for' };
    const [first, ...others] = page.value;
    if (before !== undefined && JSON.stringify(first) !== JSON.stringify(before)) return 'moved';
    rows.push(...(before === undefined ? page.value : others));
    if (page.value.length < size) return { is: 'ok', value: rows };
  }
  return { is: 'unreachable', detail: 'more rows than a customer has people' };
}
