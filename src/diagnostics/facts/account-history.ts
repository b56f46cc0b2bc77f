import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** What changed on one account, newest first wherever a list of them stands. */
export const accountChange = z.strictObject({
  id: z.string().min(1),
  account: z.string().min(1),
  at: instant,
  /**
   * A field of the account, such as `email` or `accessUntil`; `function` or `department` of an employment;
   * `managedUnit` or `learningPath`, of which one is added (`before` is `null`) or taken away (`after` is).
   */
  field: z.string().min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.enum(['sync', 'person']),
  /** Who, when it was a person; shown to administrators only. */
  byName: z.string().nullable(),
});

/** A mail that LearnLinq sent. */
export const mail = z.strictObject({
  id: z.string().min(1),
  account: z.string().nullable(),
  email: z.string(),
  kind: z.enum(['invitation', 'password-reset', 'notification']),
  sentAt: instant,
  state: z.enum(['delivered', 'bounced', 'waiting']),
});

/** A request for a new password. `account` is `null` when the address is on no account: then no mail is sent. */
export const passwordReset = z.strictObject({
  id: z.string().min(1),
  account: z.string().nullable(),
  email: z.string(),
  requestedAt: instant,
  usedAt: instant.nullable(),
});

/** An organisational unit (Organisatorische Eenheid). */
export const unit = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  parent: z.string().nullable(),
});

/** One attempt to sign in, as far as the LMS keeps them. */
export const signIn = z.strictObject({
  id: z.string().min(1),
  account: z.string().nullable(),
  at: instant,
  outcome: z.enum(['succeeded', 'failed']),
});

export type AccountChange = z.infer<typeof accountChange>;
export type Mail = z.infer<typeof mail>;
export type PasswordReset = z.infer<typeof passwordReset>;
export type Unit = z.infer<typeof unit>;
export type SignIn = z.infer<typeof signIn>;
