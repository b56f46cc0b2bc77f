import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/**
 * What the source delivered, newest first wherever a list of them stands. An API or a connector delivers at
 * each call; a source file when it arrives on the server.
 */
export const hrDelivery = z.strictObject({
  id: z.string().min(1),
  /** The name of the file, or of the call. */
  name: z.string(),
  /** The folder in which it was found; empty where there are no folders. */
  folder: z.string(),
  deliveredAt: instant,
  /** Rows that could be read; `null` when none could. */
  rows: z.int().min(0).nullable(),
  /** The same content has the same hash. */
  hash: z.string().nullable(),
  /** What is wrong with it: with the line or byte where it shows. */
  trouble: z.array(
    z.strictObject({
      is: z.enum([
        'empty',
        'byte-order-mark',
        'encoding',
        'delimiter',
        'header',
        'truncated',
        'unreadable-row',
      ]),
      line: z.int().min(1).nullable(),
      text: z.string(),
    }),
  ),
});

/** How the source looked when it was last read, apart from the people in it. */
export const hrDeliveries = z.strictObject({
  kind: z.enum(['api', 'source-file', 'afas']),
  /** Where and under what name it should arrive; `null` where nothing arrives. */
  expected: z
    .strictObject({ folder: z.string(), pattern: z.string(), times: z.array(z.string()) })
    .nullable(),
  found: z.array(hrDelivery),
});

export type HrDelivery = z.infer<typeof hrDelivery>;
export type HrDeliveries = z.infer<typeof hrDeliveries>;
