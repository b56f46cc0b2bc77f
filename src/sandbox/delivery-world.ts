import { z } from 'zod';
import { instant } from './instant.ts';
import { record } from './record-world.ts';

/** How the file of a delivery is written; means something only where the source is files on an sFTP server. */
const file = z.strictObject({
  folder: z
    .string()
    .regex(/^\//u, 'write the folder from the root, such as /in')
    .nullable()
    .default(null)
    .describe('where it arrived; null: where the tenant file expects it'),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8').describe('how letters are written'),
  delimiter: z.enum([';', ',']).default(';').describe('what stands between two values'),
  mark: z.enum(['none', 'utf-8']).default('none').describe('whether a byte-order mark stands before it'),
  lineEnding: z.enum(['crlf', 'lf']).default('crlf').describe('how a line ends'),
  truncateAt: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('so many bytes of it arrived; null: all of them'),
  records: z
    .array(record)
    .nullable()
    .default(null)
    .describe('who is in it; null: every person in the source'),
  text: z.string().nullable().default(null).describe('the very text of it, instead of people'),
});

export const delivery = z.strictObject({
  id: z.string().min(1).describe('the id of the delivery'),
  name: z.string().min(1).describe('the name of the file or of the call'),
  deliveredAt: instant.describe('when it arrived; before that moment it is not there'),
  rows: z.int().min(0).default(0).describe('how many rows it held; of a file, its rows are counted'),
  state: z.enum(['read', 'unreadable', 'waiting']).default('read').describe('what became of it'),
  file: file.prefault({}).describe('how its file is written, where the source is files'),
});

/** How the sFTP server behaves towards this customer; means nothing where the source is not files. */
export const sftpWorld = z.strictObject({
  login: z.enum(['accepted', 'refused']).default('accepted').describe('whether the password still holds'),
  hostKey: z
    .enum(['agreed', 'another'])
    .default('agreed')
    .describe('whether the server has the key that was agreed'),
  reading: z.enum(['allowed', 'refused']).default('allowed').describe('whether the folder may be read'),
});

export type Delivery = z.infer<typeof delivery>;
