import type { Answer } from './answer.ts';

/** What a system holds, and when it says it read it; `null` when it does not say. */
export interface Read<T> {
  readonly value: T;
  readonly asOf: Date | null;
  /** Why something newer could not be read, where this is all that can be: who is not in it may be in that. */
  readonly passedOver?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly asOf?: string;
}

/** Rows in a page, and pages in a list: 10,000 people is more than any customer has. */
export const pageSize = 200;
const mostPages = 50;

/**
 * Reads a list to its end, or until what was read is enough. A list that has no end (the same cursor again) is
 * malformed and one beyond the bound unreachable: half a list is never passed on, because who is not on it would look
 * absent. A page may be shorter than was asked for.
 */
export async function everyPage<T>(
  read: (cursor: string | undefined) => Promise<Answer<Page<T>>>,
  isEnough: (items: readonly T[]) => boolean = () => false,
): Promise<Answer<Read<readonly T[]>>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  let asOf: Date | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = await read(cursor);
    if (answer.is !== 'ok') return answer;
    const { items: more, nextCursor, asOf: said } = answer.value;
    items.push(...more);
    // The oldest moment counts: no row is newer than the answer says.
    asOf ??= said === undefined ? null : new Date(said);
    if (nextCursor === null || isEnough(items)) return { is: 'ok', value: { value: items, asOf } };
    if (seen.has(nextCursor)) return { is: 'malformed' };
    seen.add(nextCursor);
    cursor = nextCursor;
  }
  return { is: 'unreachable' };
}

/** The first so many of a list, for one that is newest first. */
export async function firstOf<T>(
  most: number,
  read: (cursor: string | undefined) => Promise<Answer<Page<T>>>,
): Promise<Answer<Read<readonly T[]>>> {
  const answer = await everyPage(read, (items) => items.length >= most);
  if (answer.is !== 'ok') return answer;
  return { is: 'ok', value: { ...answer.value, value: answer.value.value.slice(0, most) } };
}
