import { z } from 'zod';

const count = z.int().min(0);
const took = z.strictObject({ count, median: count.nullable(), ninetieth: count.nullable() });

/** The figures of one customer, or of several together; times in minutes. */
export const figuresShape = z.strictObject({
  funnel: z.strictObject({
    asked: count,
    diagnosed: count,
    explained: count,
    forwarded: count,
    solved: count,
  }),
  solved: z.strictObject({ verified: count, confirmed: count, assumed: count }),
  questions: z.strictObject({ asked: count, diagnoses: count, each: z.number().min(0).nullable() }),
  misunderstood: count,
  /** `title`: what the check is called, in the language that was asked for. */
  causes: z.array(z.strictObject({ check: z.string(), title: z.string(), source: z.string(), count })),
  firstAnswer: took,
  solution: took,
});

/** What `GET /api/insight` answers, and `loket insight --json` prints. */
export const insightShape = z.strictObject({
  /** Days on each customer's own calendar, both counted. */
  from: z.iso.date(),
  to: z.iso.date(),
  customers: z.array(z.strictObject({ id: z.string(), name: z.string(), figures: figuresShape })),
  together: figuresShape,
});

export type ShownFigures = z.infer<typeof figuresShape>;
export type Insight = z.infer<typeof insightShape>;
