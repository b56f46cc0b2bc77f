import { z } from 'zod';

/** The routes of each system, as faults and counts name them. */
export const routes = {
  learnlinq: [
    'users',
    'changes',
    'results',
    'all-changes',
    'licences',
    'licence-maximum',
    'units',
    'target-groups',
    'sign-ins',
    'sync-runs',
    'mails',
    'password-resets',
  ],
  hr: ['records', 'deliveries', 'metainfo'],
} as const;

/** What may go wrong: see the README of this room for what each one looks like from outside. */
export const faultKinds = [
  'latency',
  'rate-limited',
  'server-error',
  'hang',
  'refused',
  'html',
  'truncated',
  'wrong-schema',
  'empty',
] as const;

/** What a timer of Node can wait: beyond it, it would not wait at all. */
const longestMs = 2 ** 31 - 1;

const circumstances = {
  customer: z.string().min(1).optional().describe('only for this customer; left out: for every customer'),
  kind: z.enum(faultKinds).describe('what goes wrong'),
  ms: z
    .int()
    .min(0)
    .max(longestMs)
    .optional()
    .describe(
      'milliseconds: how long latency lasts, or what rate-limited says in Retry-After; 1000 if left out',
    ),
  every: z
    .int()
    .min(2)
    .optional()
    .describe('2: only every second call meets it, 3: every third, and so on; left out: each of them'),
  times: z.int().min(1).optional().describe('how many calls meet it; left out: every call'),
};

/** Something that goes wrong between Loket and a system. */
export const fault = z.discriminatedUnion('system', [
  z.strictObject({
    system: z.literal('learnlinq').describe('the LMS'),
    route: z.enum([...routes.learnlinq, '*']).describe('the route that fails, or * for all'),
    ...circumstances,
  }),
  z.strictObject({
    system: z.literal('hr').describe('the HR source'),
    route: z.enum([...routes.hr, '*']).describe('the route that fails, or * for all'),
    ...circumstances,
  }),
]);

export type Fault = z.infer<typeof fault>;
export type SystemName = Fault['system'];
export type Route = (typeof routes)[SystemName][number];
