import { z } from 'zod';
import { json } from '../facts/json.ts';

/** What a check saw, or what is to be done about it. */
export const detailShape = z.record(z.string(), json);
const wanted = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('any-of'), values: z.array(z.string()).readonly() }),
  z.strictObject({
    is: z.enum(['anything-but', 'beginning-with']),
    values: z.array(z.string()).readonly(),
  }),
  z.strictObject({ is: z.literal('day'), from: z.iso.date().nullable(), until: z.iso.date().nullable() }),
  z.strictObject({ is: z.literal('filled') }),
  z.strictObject({ is: z.literal('well-written') }),
  z.strictObject({ is: z.literal('respelled'), value: z.string() }),
]);
const change = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('attribute'),
    attribute: z.string(),
    employment: z.int().min(0).nullable().describe('in which employment of the record, from 0'),
    seen: z.string(),
    wanted,
  }),
  z.strictObject({ is: z.literal('wait'), until: z.iso.date() }),
  z.strictObject({ is: z.literal('licences'), more: z.int().min(1).nullable() }),
  z.strictObject({ is: z.enum(['keys-freed', 'sync-again', 'next-run', 'source-answers']) }),
]);
const titles = z.array(z.string()).readonly();
const outcome = z.strictObject({
  changes: z.array(change).readonly(),
  left: titles.describe('the checks that would still be a cause, new ones included'),
  unchecked: titles,
});
const besides = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('learning-paths'), gained: titles, lost: titles }),
  z.strictObject({
    is: z.literal('access-until'),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
  }),
  z.strictObject({ is: z.literal('licence-used'), used: z.int().min(0), maximum: z.int().min(0) }),
]);

/** What would let a missing person in. */
export const mendShape = z.strictObject({
  together: outcome
    .extend({ besides: z.array(besides).readonly().describe('what else it would change') })
    .nullable()
    .describe('the fewest attributes that leave no cause'),
  alone: z.array(outcome.extend({ cause: z.string() })).readonly(),
});
const counted = z.strictObject({ shared: z.int().min(0), looked: z.int().min(0) });

/** For whom a cause holds, as counts. */
export const reachShape = z
  .strictObject({
    is: z.enum(['person', 'unit', 'everybody', 'not-checked']),
    because: z
      .enum(['unread', 'nobody-else', 'own-matter'])
      .nullable()
      .describe('why no others were compared with; null when it is known for whom it holds'),
    unit: z.string().nullable().describe('the department that was looked at'),
    inUnit: counted.nullable().describe('of so many others in it, so many have the same cause'),
    elsewhere: counted.nullable(),
  })
  .nullable();

export const readShape = z.array(
  z.strictObject({ fact: z.string(), source: z.string(), asOf: z.iso.datetime() }),
);

/** When it shows once it is mended. */
export const visibleShape = z
  .strictObject({
    is: z.enum(['at', 'waits-for-licences', 'waits-for-sync', 'if-changed-since']),
    at: z.iso.datetime().nullable(),
    since: z.iso.datetime().nullable(),
    provided: z
      .array(
        z.discriminatedUnion('is', [
          z.strictObject({ is: z.enum(['sync-not-read', 'licences-not-read']) }),
          z.strictObject({
            is: z.literal('others-wait'),
            people: z.int().min(0).nullable(),
            free: z.int().min(0),
          }),
          z.strictObject({ is: z.literal('shared-by-many'), free: z.int().min(0) }),
        ]),
      )
      .describe('what may still keep that run from bringing it along'),
  })
  .nullable();
