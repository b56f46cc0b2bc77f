import { z } from 'zod';
import type { Measure } from '../../diagnostics/insight/measure.ts';
import { intents } from '../../diagnostics/model.ts';
import type { Prisma } from './generated/client.ts';

const at = { tenant: z.string(), day: z.string() };
const flow = z.enum(intents);

/** What stands in a row, as it is counted. */
const kept = z.discriminatedUnion('is', [
  z.object({ ...at, is: z.literal('asked'), flow }),
  z.object({ ...at, is: z.literal(['question', 'misunderstood']) }),
  z.object({
    ...at,
    is: z.literal('diagnosed'),
    flow,
    source: z.string(),
    outcome: z.enum(['explained', 'go-on', 'escalate', 'undecided']),
    causes: z.array(z.string()),
  }),
  z.object({ ...at, is: z.literal('solved'), flow, outcome: z.enum(['verified', 'confirmed', 'assumed']) }),
]);

export function measureRow({ is, ...measure }: Measure): Prisma.MeasureCreateManyInput {
  const { causes, ...row } = { causes: undefined, ...measure };
  return { ...row, kind: is, ...(causes !== undefined && { causes: [...causes] }) };
}

/** `null`: of a version that counted otherwise. */
export const measureOf = ({ kind, ...row }: Readonly<Record<string, unknown>>): Measure | null =>
  kept.safeParse({ ...row, is: kind }).data ?? null;
