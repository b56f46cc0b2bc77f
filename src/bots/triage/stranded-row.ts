import { z } from 'zod';

/** Something that reached no desk outside. */
export const strandedRow = z.strictObject({
  id: z.int(),
  tenant: z.string(),
  customer: z.string(),
  ticket: z.int(),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  kind: z.enum(['ticket', 'answer', 'decided', 'forget']),
  /** A word of ours, or the status that the desk answered. */
  problem: z.string(),
});
export const strandedShape = z.strictObject({ stranded: z.array(strandedRow) });
export type StrandedRow = z.infer<typeof strandedRow>;
