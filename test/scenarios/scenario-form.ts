import { z } from 'zod';
import { intents } from '../../src/diagnostics/model.ts';
import { world } from '../../src/sandbox/world.ts';

const differs = z.record(z.string(), z.unknown());
const entries = z.array(differs).default([]);
const ids = z.array(z.string()).default([]);

/** Somebody, by what differs from a person with whom all is right in both systems. */
const person = z.strictObject({
  source: z.union([z.literal('none'), differs]).default({}),
  /** A list: several accounts; the second one is called `Name (2)`. */
  learnlinq: z
    .union([z.literal('none'), differs, z.array(differs).min(2)])
    .default({})
    .transform((one) => (one === 'none' ? [] : [one].flat())),
});

/** What differs from the base world. */
const scenarioWorld = z.strictObject({
  source: z.enum(['api', 'source-file', 'afas']).default('api'),
  tenant: differs.default({}),
  people: z.record(z.string(), person).default({}),
  'free-licences': z.int().min(0).default(20),
  /** What became of the latest scheduled runs, newest first; `none`: it did not start. */
  runs: z
    .array(z.enum(['succeeded', 'failed', 'running', 'none']))
    .default(['succeeded', 'succeeded', 'succeeded', 'succeeded']),
  units: z.array(z.string()).default(['Team Noord', 'Team Zuid', 'Nachtdienst', 'Staf']),
  /** What happened; `of` is whose account it was. */
  changes: entries,
  mails: entries,
  resets: entries,
  results: entries,
  'sign-ins': entries,
  'target-groups': entries,
  /** Left out: the file of this morning, in its place. */
  deliveries: z.array(differs).optional(),
  /** How AFAS or the sFTP server behaves. */
  behaves: differs.default({}),
  faults: world.shape.faults,
});

const found = z.partialRecord(z.enum(intents), z.record(z.string(), z.string()));

const expected = z.strictObject({
  /** By flow, in order: exactly the findings that are a cause, each with who acts. */
  found: found.default({}),
  clear: ids,
  'not-applicable': ids,
  /** All of them: what is not written must have been checked. */
  'could-not-check': ids,
  conclusion: z.enum(['explained', 'go-on', 'escalate', 'undecided', 'none']).default('explained'),
  desk: z.enum(['support', 'development', 'consultancy', 'licences', 'none']).default('none'),
  ticket: z.enum(['support', 'development', 'consultancy', 'licences', 'none']).default('none'),
  refused: z.enum(['not-proven', 'not-yours', 'not-checked', 'in-a-group', 'no']).default('no'),
  /** Each stands in an answer, or in none. */
  says: ids,
  never: ids,
});

/** One question in one world, and what must come of it. */
export const scenario = z.strictObject({
  /** The points of the FAQ and the root causes, by bullet, of which this is an example. */
  faq: ids,
  world: scenarioWorld.prefault({}),
  /** A role of the base world, or a name among the people. */
  as: z.string().default('administrator'),
  where: z.enum(['alone', 'group']).default('alone'),
  question: z.string(),
  answers: ids,
  expected,
  /** The only questions that may be put. */
  'may-ask': z.array(z.enum(['person.wish', 'person.choice', 'customer', 'request.reason'])).default([]),
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioWorld = Scenario['world'];
export type ScenarioPerson = z.input<typeof person>;
