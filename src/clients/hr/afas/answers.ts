import { z } from 'zod';
import type { components } from './contract/generated/afas.ts';

type Schemas = components['schemas'];

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]) satisfies z.ZodType<Schemas['Cell']>;

/** One row of a connector, by the names that the customer gave its fields. */
const row = z.record(z.string(), cell);
export type Row = z.infer<typeof row>;

export const rowPage = z.object({ rows: z.array(row) }) satisfies z.ZodType<Pick<Schemas['Page'], 'rows'>>;

export const connectors = z.object({ getConnectors: z.array(z.object({ id: z.string() })) });

export const connector = z.object({ fields: z.array(z.object({ id: z.string() })) });

export const failure = z.object({ externalMessage: z.string(), profitLogReference: z.string() });
