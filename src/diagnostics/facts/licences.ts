import { z } from 'zod';

/** How many accounts the customer may have, and how many count now. */
export const licences = z.strictObject({ used: z.int().min(0), maximum: z.int().min(0) });

/** Somebody of the source who has no account yet. */
export const waitingPerson = z.strictObject({
  /** The source's key. */
  id: z.string(),
  /** Or the username; empty where the source has neither. */
  name: z.string(),
  /** The first day of the employment, as the source says it; `null` where it does not. */
  from: z.iso.date().nullable(),
});

/** So many days ahead those are named who come in on the day that they start, and not before. */
export const startsWithinDays = 30;

/**
 * Who waits behind the licence limit: source records that pass every other check and have no account. Counted only
 * when the limit is reached or nearly; counting that could not be finished says so.
 */
export const waiting = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('counted'),
    people: z.int().min(0),
    /** `null`: who they are is not for this reader. */
    who: z.array(waitingPerson).nullable(),
    /** Those who do not wait yet: the agreements let them in from their first day on. */
    later: z.array(waitingPerson),
  }),
  z.strictObject({ is: z.literal('not-needed') }),
  z.strictObject({ is: z.literal('not-counted') }),
]);

export type Licences = z.infer<typeof licences>;
export type WaitingPerson = z.infer<typeof waitingPerson>;
export type Waiting = z.infer<typeof waiting>;
