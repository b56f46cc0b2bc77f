import { z } from 'zod';

/** How many of the people before are gone from the source now, and so would be deactivated. */
export const removedShare = z.strictObject({ gone: z.int().min(0), before: z.int().min(0) });

export type RemovedShare = z.infer<typeof removedShare>;

/** How many of the people before may be gone; a share such as 0.57 of 100 falls a hair short as a binary fraction. */
export const mostRemoved = (before: number, share: number): number => Math.floor(before * share + 1e-6);
