import { z } from 'zod';
import { readers } from './reader.ts';

/** Ready to be sent on as it is. */
export const letter = z.strictObject({
  reader: z.enum(readers),
  language: z.enum(['nl', 'en']),
  subject: z.string(),
  text: z.string(),
});
export type Letter = z.infer<typeof letter>;
