import { z } from 'zod';
import { intents } from '../model.ts';
import { detailShape, mendShape, reachShape, readShape, visibleShape } from './finding-shapes.ts';

const finding = z.strictObject({
  check: z.string().describe('the point that was checked'),
  verdict: z.enum(['cause', 'clear', 'not-applicable', 'unknown', 'crashed']),
  detail: detailShape.nullable().describe('the values that were seen; null when nothing was'),
  missing: z.array(z.string()).readonly().describe('the facts that could not be read'),
  read: readShape.describe('what it rests on: read where, and when'),
  reach: reachShape.describe('for whom a cause holds; null when it is no cause that explains it'),
});

const unread = z.strictObject({
  fact: z.string(),
  because: z.enum(['unreachable', 'forbidden', 'not-connected', 'declined', 'malformed']),
  until: z.iso.datetime().nullable().describe('until when the system asked to be left alone'),
  reference: z.string().nullable().describe('under which the system’s own log says more'),
  detail: z.string().nullable().describe('what was wrong with the answer'),
});

/** One look into the systems: what was found, with its values. */
export const look = z.strictObject({
  flow: z.enum(intents).describe('the complaint that was looked into'),
  about: z.strictObject({
    is: z.enum(['self', 'name', 'email', 'username', 'customer']),
    text: z.string().nullable().describe('whom it is about, as the asker said it'),
  }),
  lookedAt: z.iso.datetime(),
  conclusion: z.enum(['explained', 'go-on', 'escalate', 'undecided']),
  findings: z.array(finding),
  unchecked: z.array(z.string()).describe('the checks that could not be made'),
  unread: z.array(unread),
  mend: mendShape.nullable().describe('what would let a missing person in, computed from the rules'),
  visibleAt: visibleShape.describe('when it shows once it is mended; null when nothing waits for a run'),
  sharedCause: z.string().nullable().describe('what others at this customer have as well'),
  get before() {
    return look.nullable().describe('the look that led on to this one');
  },
});

const spoken = z.strictObject({
  side: z.enum(['heard', 'said']),
  text: z.string(),
  at: z.iso.datetime(),
});

/** What goes with a ticket: the last look into the systems, and the conversation. */
export const evidenceBundle = z.strictObject({
  version: z.literal(2),
  variant: z
    .enum(['full', 'redacted'])
    .describe('redacted: no personal value, no name and no line of the conversation'),
  look: look.nullable().describe('null: nothing was looked into'),
  conversation: z.array(spoken),
});

/** The variant for a desk outside the house. */
export const redactedBundle = evidenceBundle.extend({
  variant: z.literal('redacted'),
  conversation: z.array(spoken).length(0),
});

export type Look = z.infer<typeof look>;
export type EvidenceBundle = z.infer<typeof evidenceBundle>;
