import { z } from 'zod';
import { hrDeliveries } from './hr-delivery.ts';

/** What came of really calling the source. One that cannot be reached is no outcome: then nothing is known. */
export const hrConnection = z.strictObject({
  kind: hrDeliveries.shape.kind,
  outcome: z.enum(['answered', 'token-refused', 'blocked']),
  /** Rows of this call; `null` when it gave none that could be counted. */
  rows: z.int().min(0).nullable(),
  /** Rows of the last good call before it; `null` when none is known. */
  rowsBefore: z.int().min(0).nullable(),
});

export type HrConnection = z.infer<typeof hrConnection>;
