import { z } from 'zod';
import { employment } from './hr-record.ts';

const instant = z.iso.datetime({ offset: true });

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
  employments: z.array(employment).max(5),
  /** The departments of the employments, each once: they come from the source. */
  units: z.array(z.string()),
  /** Linked by hand in LearnLinq: hierarchy does not come along from the source (000:77). */
  managedUnits: z.array(z.string()),
  /** Free fields (vrije velden) by name. */
  freeFields: z.record(z.string(), z.string()),
  /** `null` when LearnLinq does not keep it. */
  createdAt: instant.nullable(),
  /** `null`: never. */
  lastSignInAt: instant.nullable(),
  /** How many results the Portfolio holds. */
  results: z.int().min(0),
});

export type Account = z.infer<typeof account>;
