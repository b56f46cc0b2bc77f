import { DateTime } from 'luxon';
import { z } from 'zod';
import type { components } from '../clients/lms/learnlinq/contract/generated/learnlinq.ts';
import { fits, fitsName } from './loose.ts';
import { newestFirst, page, paging } from './page.ts';
import type { RouteHandler } from './route.ts';
import type { Customer } from './world.ts';

type Schemas = components['schemas'];

const text = z.string().optional();
const userQuery = z.strictObject({
  email: text,
  username: text,
  importId: text,
  name: text,
  unit: text,
  managedUnit: text,
  includeArchived: z.enum(['true', 'false']).default('false'),
  ...paging,
});
const pageQuery = z.strictObject(paging);
const byPerson = z.strictObject({ userId: text, email: text, ...paging });

/** Every route of LearnLinq's contract, answered from the world. */
export const learnlinqRoutes: readonly RouteHandler[] = [
  {
    name: 'users',
    pattern: /^\/Users$/,
    answer({ customer, query }): Schemas['UserPage'] {
      const asked = userQuery.parse(query);
      const found = customer.lms.accounts.filter(
        (account) =>
          (account.state === 'active' || asked.includeArchived === 'true') &&
          fits(asked.email, account.email) &&
          fits(asked.username, account.username) &&
          fits(asked.importId, account.importId) &&
          fitsName(asked.name, account.name) &&
          anyFits(
            asked.unit,
            account.employments.map(({ department }) => department),
          ) &&
          anyFits(asked.managedUnit, account.managedUnits),
      );
      return page(found.toSorted(byId).map(user), asked);
    },
  },
  {
    name: 'changes',
    pattern: /^\/Users\/(?<userId>[^/]+)\/Changes$/,
    answer({ customer, path, query }): Schemas['ChangePage'] {
      const found = customer.lms.changes.filter(({ account }) => account === path['userId']);
      const items = newestFirst(found, ({ at }) => at).map(({ account, ...change }) => ({
        ...change,
        userId: account,
      }));
      return page(items, pageQuery.parse(query));
    },
  },
  {
    name: 'licences',
    pattern: /^\/Licences$/,
    answer({ customer, now, query }): Schemas['Licences'] {
      z.strictObject({}).parse(query);
      const { maximum, used } = customer.lms.licences;
      return { maximum, used: used ?? counting(customer, now) };
    },
  },
  {
    name: 'units',
    pattern: /^\/OrganizationalUnits$/,
    answer({ customer, query }): Schemas['UnitPage'] {
      const items = customer.lms.units
        .toSorted(byId)
        .map(({ id, title, parent }) => ({ id, title, parentId: parent }));
      return page(items, pageQuery.parse(query));
    },
  },
  {
    name: 'sync-runs',
    pattern: /^\/SyncRuns$/,
    answer: ({ customer, query }): Schemas['SyncRunPage'] =>
      page(
        newestFirst(customer.lms.runs, ({ startedAt }) => startedAt),
        pageQuery.parse(query),
      ),
  },
  {
    name: 'mails',
    pattern: /^\/Mails$/,
    answer({ customer, query }): Schemas['MailPage'] {
      const asked = byPerson.parse(query);
      const items = newestFirst(customer.lms.mails, ({ sentAt }) => sentAt)
        .filter(({ account, email }) => isOf(asked.userId, account) && fits(asked.email, email))
        .map(({ account, ...mail }) => ({ ...mail, userId: account }));
      return page(items, asked);
    },
  },
  {
    name: 'password-resets',
    pattern: /^\/PasswordResets$/,
    answer({ customer, query }): Schemas['PasswordResetPage'] {
      const asked = byPerson.parse(query);
      const items = newestFirst(customer.lms.resets, ({ requestedAt }) => requestedAt)
        .filter(({ account, email }) => isOf(asked.userId, account) && fits(asked.email, email))
        .map(({ account, ...reset }) => ({ ...reset, userId: account }));
      return page(items, asked);
    },
  },
];

type Account = Customer['lms']['accounts'][number];

const user = ({ accessUntil, employments, ...rest }: Account): Schemas['User'] => ({
  ...rest,
  expirationDate: accessUntil,
  employments: employments.map((one) => ({ jobTitle: one.function, organizationalUnit: one.department })),
});

/** An ended access frees its licence at once; the last day itself still counts (article 2799409). */
function counting({ lms, tenant }: Customer, now: Date): number {
  const today = DateTime.fromJSDate(now, { zone: tenant.timeZone }).toISODate() ?? '';
  return lms.accounts.filter(
    ({ state, accessUntil }) => state === 'active' && (accessUntil === null || accessUntil >= today),
  ).length;
}

const anyFits = (wanted: string | undefined, values: readonly string[]) =>
  wanted === undefined || values.some((value) => fits(wanted, value));
const isOf = (wanted: string | undefined, id: string | null) => wanted === undefined || wanted === id;
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
