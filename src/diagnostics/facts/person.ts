import { z } from 'zod';
import { account } from './account.ts';
import { hrRecord } from './hr-record.ts';

/** Who a question is about, in the asker's own words. */
export const personWish = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('self') }),
  z.strictObject({ is: z.literal('email'), text: z.string().min(1) }),
  z.strictObject({ is: z.literal('username'), text: z.string().min(1) }),
  z.strictObject({ is: z.literal('name'), text: z.string().min(1) }),
]);

/**
 * How a person was found: `exact`, the same characters; `normalised`, the same after case, spaces, invisible
 * and look-alike characters are put aside; `key`, by the external key; `partial`, part of the name only, so
 * the asker must confirm.
 */
export const how = z.enum(['exact', 'normalised', 'key', 'partial']);

export const hrMatch = z.strictObject({ how, record: hrRecord });
export const accountMatch = z.strictObject({ how, account });

/** Names a candidate across both systems: `hr:<record id>` or `lms:<account id>`; `nobody` when none is meant. */
export const personKey = z.union([
  z.templateLiteral(['hr:', z.string()]),
  z.templateLiteral(['lms:', z.string()]),
  z.literal('nobody'),
]);

export type PersonWish = z.infer<typeof personWish>;
export type How = z.infer<typeof how>;
export type HrMatch = z.infer<typeof hrMatch>;
export type AccountMatch = z.infer<typeof accountMatch>;
export type PersonKey = z.infer<typeof personKey>;
