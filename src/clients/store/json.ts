import { z } from 'zod';
import { json as plain } from '../../diagnostics/facts/json.ts';
import type { Json } from '../../diagnostics/model.ts';
import { Prisma } from './generated/client.ts';

/**
 * What comes back out of a JSON column. What another version or a slip of the hand left there, and this
 * program cannot read, is `unreadable`: the conversation then says that it starts over, and does not stop
 * for ever. (Zod throws past `catch` where something is nested too deeply.)
 */
export const json = z.unknown().transform((value): Json => {
  try {
    return plain.parse(value);
  } catch {
    return 'unreadable';
  }
});

/** Columns are `json`, not `jsonb`: text with a NUL or half a surrogate pair is kept as it came. */
export const toColumn = (value: Json) => value ?? Prisma.JsonNull;
