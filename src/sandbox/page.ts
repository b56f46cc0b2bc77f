import { z } from 'zod';

const size = z.coerce.number().int().min(1).max(200).default(50);
const start = z
  .string()
  .transform((cursor) => Buffer.from(cursor, 'base64url').toString())
  .pipe(z.string().regex(/^from:\d+$/, 'this cursor is not one of ours'))
  .transform((text) => Number(text.slice('from:'.length)))
  .default(0);

/** How much of a list is asked for. `cursor` is opaque to the caller. */
export const paging = { limit: size, cursor: start };

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export function page<T>(all: readonly T[], { limit, cursor }: { limit: number; cursor: number }): Page<T> {
  const end = cursor + limit;
  return {
    items: all.slice(cursor, end),
    nextCursor: end < all.length ? Buffer.from(`from:${end}`).toString('base64url') : null,
  };
}

/** Newest first; of two at the same moment the later in the file. */
export const newestFirst = <T>(all: readonly T[], at: (item: T) => string): readonly T[] =>
  all.toReversed().toSorted((one, other) => Date.parse(at(other)) - Date.parse(at(one)));
