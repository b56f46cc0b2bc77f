import { z } from 'zod';
import {
  detailShape,
  mendShape,
  reachShape,
  readShape,
  visibleShape,
} from '../../diagnostics/escalation/finding-shapes.ts';
import { intents } from '../../diagnostics/model.ts';

const desk = z.enum(['support', 'development', 'consultancy', 'licences']);

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
      fact: z.enum([
        'person.wish',
        'person.choice',
        'customer',
        'asker.address',
        'asker.code',
        'request.reason',
        'approval.reason',
      ]),
      text: z.string(),
      options: z.array(z.string()),
      answer: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      check: z.string(),
      verdict: z.enum(['cause', 'clear', 'not-applicable', 'unknown', 'crashed']),
      detail: detailShape.nullable(),
      remedy: detailShape.nullable(),
      reach: reachShape.describe(
        'for whom a cause holds; counts are null where it is the whole customer’s by its nature',
      ),
      missing: z.array(z.string()).describe('the facts that could not be read'),
      read: readShape,
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
  mend: mendShape
    .nullable()
    .describe('computed from the rules; null when nobody is kept out or nothing can be told'),
  visibleAt: visibleShape.describe('when it shows once it is mended; null when nothing waits for a run'),
  ticket: z.strictObject({ desk, number: z.int().optional() }).nullable(),
  replies: z.array(z.string()),
});

export type Rehearsal = z.infer<typeof rehearsal>;
