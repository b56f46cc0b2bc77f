import { z } from 'zod';

/** How many of the people before are gone from the source now, and so would be deactivated. */
export const removedShare = z.strictObject({ gone: z.int().min(0), before: z.int().min(0) });

export type RemovedShare = z.infer<typeof removedShare>;
