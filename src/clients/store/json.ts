import { z } from 'zod';
import type { Json } from '../../diagnostics/model.ts';
import { Prisma } from './generated/client.ts';

/**
 * What comes back out of a JSON column. This program writes no true or false, but another version may have:
 * it is read as the word, so that a conversation says that it starts over, and does not stop for ever.
 */
export const json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.null(),
    z.boolean().transform(String),
    z.array(json),
    z.record(z.string(), json),
  ]),
);

/** Columns are `json`, not `jsonb`: text with a NUL or half a surrogate pair is kept as it came. */
export const toColumn = (value: Json) => value ?? Prisma.JsonNull;
