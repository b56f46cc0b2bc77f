import { z } from 'zod';

/** One employment (dienstverband): a function in a department. LearnLinq takes up to five of them. */
export const employment = z.strictObject({ function: z.string(), department: z.string() });

/**
 * A person as the HR source holds them. `null` and the empty string both mean *not filled in*;
 * values keep every space and odd character, because those are what a check looks for.
 */
export const hrRecord = z.strictObject({
  id: z.string().min(1),
  username: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  identityProvider: z.string().nullable(),
  employments: z.array(employment).max(5),
  manager: z.string().nullable(),
  startDate: z.iso.date().nullable(),
  endDate: z.iso.date().nullable(),
  changedAt: z.iso.datetime({ offset: true }).nullable(),
  attributes: z.record(z.string(), z.string()),
});

export type Employment = z.infer<typeof employment>;
export type HrRecord = z.infer<typeof hrRecord>;
