import { z } from 'zod';
import { employment, type HrRecord, hrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { components } from './contract/generated/hr-api.ts';

/** The contract has the very shape of the fact; fields beyond it are left behind. */
const record = hrRecord
  .strip()
  .extend({ employments: z.array(employment.strip()).max(5) }) satisfies z.ZodType<
  HrRecord & components['schemas']['Record']
>;

export const recordPage = z.object({
  asOf: z.iso.datetime({ offset: true }),
  items: z.array(record),
  nextCursor: z.string().min(1).nullable(),
});
