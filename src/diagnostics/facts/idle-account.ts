import { z } from 'zod';
import { account } from './account.ts';

/**
 * An active account that could be given up: nobody ever signed in on it though it is there for long, its access
 * ends soon anyway, or no record of the source feeds it any more.
 */
export const idleAccount = z.strictObject({
  account,
  because: z.enum(['not-in-source', 'never-used', 'ends-soon']),
});

export type IdleAccount = z.infer<typeof idleAccount>;
