import { z } from 'zod';
import type { HrDelivery } from '../../../diagnostics/facts/hr-delivery.ts';
import { employment, type HrRecord, hrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { components } from './contract/generated/hr-api.ts';

const asOf = z.iso.datetime({ offset: true });
const nextCursor = z.string().min(1).nullable();

/** The contract has the very shape of the fact; fields beyond it are left behind. */
const record = hrRecord
  .strip()
  .extend({ employments: z.array(employment.strip()).max(5) }) satisfies z.ZodType<
  HrRecord & components['schemas']['Record']
>;

export const recordPage = z.object({ asOf, items: z.array(record), nextCursor });

/** An API has no folders and gives no hash of what it delivered; one that could not be read has no rows. */
const delivery = z
  .object({
    id: z.string().min(1),
    name: z.string(),
    deliveredAt: z.iso.datetime({ offset: true }),
    rows: z.int().min(0),
    state: z.enum(['read', 'unreadable', 'waiting']),
  } satisfies {
    [K in keyof components['schemas']['Delivery']]: z.ZodType<components['schemas']['Delivery'][K]>;
  })
  .transform(
    ({ state, rows, ...rest }): HrDelivery => ({
      ...rest,
      folder: '',
      rows: state === 'unreadable' ? null : rows,
      hash: null,
      trouble: state === 'unreadable' ? [{ is: 'unreadable-row', line: null, text: '' }] : [],
    }),
  );

export const deliveryPage = z.object({ asOf, items: z.array(delivery), nextCursor });
