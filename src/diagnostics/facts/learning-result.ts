import { z } from 'zod';

/** A learning path that was completed on one account. `hidden`: kept, but not to be seen in the Portfolio. */
export const learningResult = z.strictObject({
  id: z.string().min(1),
  account: z.string().min(1),
  path: z.string(),
  achievedAt: z.iso.datetime({ offset: true }),
  portfolio: z.enum(['shown', 'hidden']),
});

export type LearningResult = z.infer<typeof learningResult>;
