import { z } from 'zod';
import { indexOrder } from './build-index.ts';
import { deliverySummary } from './delivery-summary.ts';
import { sftpAccess } from './sftp-access.ts';

/** What a worker is started with. */
export const indexTask = z.strictObject({ access: sftpAccess, order: indexOrder });

/** What a worker says: how many bytes it has read so far, and at the end what came of it. */
export const indexMessage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('reading'), bytes: z.number() }),
  z.strictObject({ is: z.literal('read'), summary: deliverySummary }),
  /** The file went away, or became another one, while it was read. */
  z.strictObject({ is: z.literal('gone') }),
  z.strictObject({
    is: z.literal('no-answer'),
    no: z.enum(['said-no', 'unreachable', 'malformed']),
    detail: z.string().nullable(),
  }),
]);

export type IndexTask = z.infer<typeof indexTask>;
export type IndexMessage = z.infer<typeof indexMessage>;
