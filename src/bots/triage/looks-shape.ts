import { z } from 'zod';

/** One look at personal values, as an administrator of the customer sees it. */
const looked = z.strictObject({
  at: z.iso.datetime(),
  /** What the agent is called, and the address. */
  agent: z.strictObject({ name: z.string(), address: z.string() }),
  what: z.enum(['diagnosed', 'ticket-read', 'ticket-moved', 'tickets-listed', 'file-checked']),
  /** The ticket that it was about; `null`: none. */
  number: z.int().nullable(),
});

export const looksShape = z.strictObject({
  customer: z.string(),
  looks: z.array(looked),
  /** To be sent with the next page, so that it goes on where this one ended. */
  until: z.iso.datetime(),
  more: z.enum(['yes', 'no']),
});

export type Looks = z.infer<typeof looksShape>;
