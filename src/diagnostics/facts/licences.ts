import { z } from 'zod';

/** How many accounts the customer may have, and how many count now. */
export const licences = z.strictObject({ used: z.int().min(0), maximum: z.int().min(0) });

/**
 * How many people wait behind the licence limit: source records that pass every other check and have no
 * account. Counted only when the limit is reached or nearly; counting that could not be finished says so.
 */
export const waiting = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('counted'), people: z.int().min(0) }),
  z.strictObject({ is: z.literal('not-needed') }),
  z.strictObject({ is: z.literal('not-counted') }),
]);

export type Licences = z.infer<typeof licences>;
export type Waiting = z.infer<typeof waiting>;
