import { z } from 'zod';
import type { PersonKey, PersonWish } from '../facts/person.ts';

export type Role = 'employee' | 'manager' | 'technical-administrator' | 'administrator' | 'agent';

/** Who is writing, as the channel has verified it; never taken from the text of a message. */
export const sender = z.strictObject({
  /** From the installation or the signed token. More than one only for an agent, who then chooses. */
  customers: z.array(z.string()).min(1),
  /** Lower-case address. */
  address: z.string(),
  /** Whether the channel vouches for the address. */
  proven: z.enum(['yes', 'no']),
  via: z.enum(['channel', 'code', 'token', 'schedule']),
});
export type Sender = z.infer<typeof sender>;

/** A sender at one customer. */
export interface Actor extends Omit<Sender, 'customers'> {
  readonly tenant: string;
}

declare const minted: unique symbol;

/**
 * Leave to read. Only `authorise()` mints one; look-ups and store queries take it and nothing else as their
 * word for whose data they may touch.
 */
export type Grant = Readonly<{
  [minted]: true;
  tenant: string;
  actor: string;
  role: Role;
  scope: 'self' | 'person' | 'customer';
  via: Actor['via'];
  /** Whom it covers: a wish, or nobody yet (the actor's own account, role and team). */
  about: PersonWish;
  /** When not `null`, only these people may be read. */
  within: readonly PersonKey[] | null;
  /** Who may be counted beside them, and never be shown; `null`: everybody. */
  beside: readonly PersonKey[] | null;
}>;
