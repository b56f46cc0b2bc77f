import { z } from 'zod';
import { mentions } from '../facts/mentions.ts';
import { personKey, personWish } from '../facts/person.ts';
import { intents } from '../model.ts';

/** One question as it was asked, and nothing that was read. */
export const askedCase = z.strictObject({
  flow: z.enum(intents),
  wish: personWish,
  choice: personKey.nullable(),
  mentions,
  /** Who waited for a licence then, by the source's keys; left out: nobody. */
  waited: z.array(z.string()).optional(),
  /** Whether a ticket was opened for it. */
  forwarded: z.enum(['yes', 'no']),
});
export type AskedCase = z.infer<typeof askedCase>;
