import { z } from 'zod';
import { json } from '../../diagnostics/facts/json.ts';
import { intents } from '../../diagnostics/model.ts';

const desk = z.enum(['support', 'development', 'consultancy', 'licences']);
const detail = z.record(z.string(), json);

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
const mend = z.strictObject({
  together: outcome
    .extend({ besides: z.array(besides).readonly().describe('what else it would change') })
    .nullable()
    .describe('the fewest attributes that leave no cause'),
  alone: z.array(outcome.extend({ cause: z.string() })).readonly(),
});
const counted = z.strictObject({ shared: z.int().min(0), looked: z.int().min(0) });

/** What a dry run prints: one conversation, what was seen, asked and said, and which ticket it would open. */
export const rehearsal = z.strictObject({
  version: z.literal(1),
  language: z.enum(['nl', 'en']),
  intent: z.enum(intents).nullable().describe('what was understood; null when nothing was'),
  flow: z
    .enum(intents)
    .nullable()
    .describe('the complaint that was looked into, or that would be handed over'),
  subject: z.strictObject({
    given: z.string().nullable().describe('who was meant, as the asker said it; self for the asker'),
    resolved: z.enum(['one', 'none', 'several', 'not-read']),
  }),
  refused: z
    .strictObject({ because: z.enum(['not-proven', 'not-yours', 'not-checked', 'in-a-group']) })
    .nullable(),
  asked: z.array(
    z.strictObject({
      fact: z.enum(['person.wish', 'person.choice', 'customer']),
      text: z.string(),
      options: z.array(z.string()),
      answer: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      check: z.string(),
      verdict: z.enum(['cause', 'clear', 'not-applicable', 'unknown', 'crashed']),
      detail: detail.nullable(),
      remedy: detail.nullable(),
      reach: z
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
        .nullable()
        .describe('for whom a cause holds; counts are null where it is the whole customer’s by its nature'),
      missing: z.array(z.string()).describe('the facts that could not be read'),
      read: z.array(z.strictObject({ fact: z.string(), source: z.string(), asOf: z.iso.datetime() })),
    }),
  ),
  conclusion: z
    .strictObject({
      is: z.enum(['explained', 'go-on', 'escalate', 'undecided']),
      by: z.array(z.string()).describe('the checks that are the cause, in the order in which to mend them'),
      desk: desk.nullable(),
      unchecked: z.array(z.string()),
    })
    .nullable(),
  mend: mend
    .nullable()
    .describe('computed from the rules; null when nobody is kept out or nothing can be told'),
  visibleAt: z
    .strictObject({
      is: z.enum(['at', 'waits-for-licences', 'waits-for-sync', 'if-changed-since']),
      at: z.iso.datetime().nullable(),
      since: z.iso.datetime().nullable(),
      provided: z
        .array(
          z.strictObject({
            is: z.enum(['sync-not-read', 'licences-not-read', 'others-wait', 'shared-by-many']),
            people: z.int().min(0).nullable().optional(),
            free: z.int().min(0).optional(),
          }),
        )
        .describe('what may still keep that run from bringing it along'),
    })
    .nullable()
    .describe('when it shows once it is mended; null when nothing waits for a run'),
  ticket: z.strictObject({ desk, number: z.int().optional() }).nullable(),
  replies: z.array(z.string()),
});

export type Rehearsal = z.infer<typeof rehearsal>;
