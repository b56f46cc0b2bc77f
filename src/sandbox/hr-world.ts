import { z } from 'zod';
import { delivery, sftpWorld } from './delivery-world.ts';
import { record } from './record-world.ts';

const text = z.string().nullable().default(null);

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
  sftp: sftpWorld.prefault({}).describe('how the sFTP server behaves, where files are the source'),
});

export type HrWorld = z.infer<typeof hrWorld>;
