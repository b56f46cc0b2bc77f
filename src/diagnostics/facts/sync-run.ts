import { z } from 'zod';

/** One run of the integration (a sync), newest first wherever a list of them stands. */
export const syncRun = z.strictObject({
  id: z.string().min(1),
  startedAt: z.iso.datetime({ offset: true }),
  finishedAt: z.iso.datetime({ offset: true }).nullable(),
  outcome: z.enum(['succeeded', 'failed', 'running']),
  message: z.string().nullable(),
});

export type SyncRun = z.infer<typeof syncRun>;
