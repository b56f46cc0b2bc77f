import { z } from 'zod';
import { hrDelivery } from '../../../diagnostics/facts/hr-delivery.ts';
import { deliveredFile } from './delivered-file.ts';

/** An index of another version is read anew. */
export const indexVersion = 3;

/** What is kept of a delivery besides its index: nothing of anybody's. */
export const deliverySummary = z.strictObject({
  version: z.literal(indexVersion),
  id: z.string().min(1),
  file: deliveredFile,
  hash: z.string().min(1),
  rows: z.int().min(0).nullable(),
  whole: z.enum(['whole', 'cut-off', 'no-table']),
  trouble: hrDelivery.shape.trouble,
  /** How its rows are read back; `null` when there are none. */
  layout: z
    .strictObject({
      form: z.strictObject({
        delimiter: z.string(),
        start: z.int().min(0),
        lineEndings: z.array(z.string()),
      }),
      encoding: z.enum(['utf-8', 'windows-1252']),
      header: z.array(z.string()),
    })
    .nullable(),
});

export type DeliverySummary = z.infer<typeof deliverySummary>;

/** The files of one index, in its folder. */
export const indexFiles = { summary: 'delivery.json', keys: 'keys', rows: 'rows' } as const;
