import { z } from 'zod';

/** An account in the LMS. `accessUntil` is the last day *with* access; `null` means no end. */
export const account = z.strictObject({
  id: z.string().min(1),
  username: z.string(),
  name: z.string(),
  email: z.string(),
  importId: z.string().nullable(),
  identityProvider: z.string().nullable(),
  accessUntil: z.iso.date().nullable(),
  state: z.enum(['active', 'archived']),
  units: z.array(z.string()),
  managedUnits: z.array(z.string()),
});

export type Account = z.infer<typeof account>;
