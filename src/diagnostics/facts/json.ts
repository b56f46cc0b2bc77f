import { z } from 'zod';
import type { Json } from '../model.ts';

/** Plain JSON as this program keeps it; no booleans, because a word says more. */
export const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.null(), z.array(json), z.record(z.string(), json)]),
);
