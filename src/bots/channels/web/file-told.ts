import { z } from 'zod';
import { fileCheck } from '../../../diagnostics/file/file-checks.ts';

const bilingual = z.object({ nl: z.string(), en: z.string() });
const fault = z.object({
  row: z.number().nullable(),
  column: z.string().nullable(),
  check: fileCheck,
  expected: bilingual,
  found: bilingual,
  repair: z.string().nullable(),
});
const count = z.number();

/** What the server tells of a file that was sent to be checked. */
export const fileTold = z.discriminatedUnion('is', [
  z.object({ is: z.literal('unreadable'), fault }),
  z.object({
    is: z.literal('checked'),
    outcome: z.object({
      rows: count,
      skipped: count,
      compared: z.object({ created: count, changed: count, deactivated: count }).nullable(),
      basis: z.enum(['previous-file', 'learnlinq', 'nothing', 'unreachable']),
      blocked: z.enum(['yes', 'no']),
    }),
    groups: z.array(z.object({ check: fileCheck, times: count, first: z.array(fault) })),
    repairs: count,
  }),
]);

export type FileTold = z.infer<typeof fileTold>;
export const fileOffer = z.object({ checking: z.enum(['offered', 'not-offered']) });
