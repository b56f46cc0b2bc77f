import { z } from 'zod';
import type { components } from '../clients/hr/api/contract/generated/hr-api.ts';
import { fits, fitsName } from './loose.ts';
import { newestFirst, page, paging } from './page.ts';
import type { RouteHandler } from './route.ts';

type Schemas = components['schemas'];

const text = z.string().optional();
const recordQuery = z.strictObject({
  email: text,
  username: text,
  id: text,
  name: text,
  manager: text,
  department: text,
  ...paging,
});

/** Every route of the HR source's contract, answered from the world. */
export const hrRoutes: readonly RouteHandler[] = [
  {
    name: 'records',
    pattern: /^\/Records$/,
    answer({ customer, now, query }): Schemas['RecordPage'] {
      const asked = recordQuery.parse(query);
      const found = customer.hr.records.filter(
        (record) =>
          fits(asked.email, record.email) &&
          fits(asked.username, record.username) &&
          fits(asked.id, record.id) &&
          fitsName(asked.name, record.name) &&
          (asked.manager === undefined || record.manager === asked.manager) &&
          (asked.department === undefined ||
            record.employments.some(({ department }) => fits(asked.department, department))),
      );
      const sorted = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      return { asOf: now.toISOString(), ...page(sorted, asked) };
    },
  },
  {
    name: 'deliveries',
    pattern: /^\/Deliveries$/,
    answer({ customer, now, query }): Schemas['DeliveryPage'] {
      const items = newestFirst(customer.hr.deliveries, ({ deliveredAt }) => deliveredAt).map(
        ({ file: _, ...delivery }) => delivery,
      );
      return { asOf: now.toISOString(), ...page(items, z.strictObject(paging).parse(query)) };
    },
  },
];
