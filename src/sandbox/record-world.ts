import { z } from 'zod';
import { hrRecord } from '../diagnostics/facts/hr-record.ts';
import { employment } from './employment.ts';
import { instant } from './instant.ts';

const text = z.string().nullable().default(null);
const day = z.iso.date().nullable().default(null);

/** A person as the source holds them, with what may be left out. */
export const record = hrRecord.extend({
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

export type SourceRecord = z.infer<typeof record>;
