import { z } from 'zod';
import { hrRecord } from '../diagnostics/facts/hr-record.ts';
import { employment } from './employment.ts';
import { instant } from './instant.ts';

const text = z.string().nullable().default(null);
const day = z.iso.date().nullable().default(null);

const record = hrRecord.extend({
  id: hrRecord.shape.id.describe('the id of the record in the source; accounts name it as importId'),
  username: text.describe('the username; null, empty or left out: not filled in'),
  name: text.describe('the full name; null, empty or left out: not filled in'),
  email: text.describe(
    'the address, with every space and odd character it has; null or left out: not filled in',
  ),
  identityProvider: text.describe('the identity provider; null or left out: not filled in'),
  employments: z.array(employment).max(5).default([]).describe('up to five functions with their departments'),
  manager: text.describe("the id of the manager's record"),
  startDate: day.describe('the first day in service'),
  endDate: day.describe('the last day in service'),
  changedAt: instant.nullable().default(null).describe('when the record last changed in the source'),
  attributes: hrRecord.shape.attributes
    .default({})
    .describe('anything else that rules of this customer look at'),
});

const delivery = z.strictObject({
  id: z.string().min(1).describe('the id of the delivery'),
  name: z.string().min(1).describe('the name of the file or of the call'),
  deliveredAt: instant.describe('when it arrived'),
  rows: z.int().min(0).describe('how many rows it held'),
  state: z.enum(['read', 'unreadable', 'waiting']).default('read').describe('what became of it'),
});

/** How AFAS behaves towards this customer's token; means nothing where the source is not AFAS. */
const afas = z.strictObject({
  connector: z
    .enum(['open', 'blocked'])
    .default('open')
    .describe('whether AFAS has blocked the GetConnector'),
  token: z.enum(['accepted', 'refused']).default('accepted').describe('whether the token still holds'),
  caller: z
    .enum(['accepted', 'refused'])
    .default('accepted')
    .describe('whether calls from this address are let in'),
  visibleRows: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('so many rows may the user behind the token see; null: all of them'),
  otherFields: z
    .int()
    .min(0)
    .default(0)
    .describe('how many fields the connector has besides those of the mapping'),
  withoutField: text.describe('a field of the mapping that is not in the connector; null: all are'),
});

/** What one customer's HR source holds. */
export const hrWorld = z.strictObject({
  records: z.array(record).default([]).describe('every person in the source'),
  deliveries: z.array(delivery).default([]).describe('what the source delivered to the integration'),
  afas: afas.prefault({}).describe('how AFAS behaves, where it is the source'),
});

export type HrWorld = z.infer<typeof hrWorld>;
