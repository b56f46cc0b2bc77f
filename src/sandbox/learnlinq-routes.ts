import { DateTime } from 'luxon';
import { z } from 'zod';
import type { components } from '../clients/lms/learnlinq/contract/generated/learnlinq.ts';
import { instant } from './instant.ts';
import { fits, fitsAny, fitsName } from './loose.ts';
import { newestFirst, page, paging } from './page.ts';
import { type Call, Conflict, type RouteHandler } from './route.ts';
import type { Customer } from './world.ts';

type Schemas = components['schemas'];

const text = z.string().optional();
/** Given several times, any of these may fit. */
const texts = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(50)]).optional();
const userQuery = z.strictObject({
  email: texts,
  username: text,
  importId: texts,
  name: text,
  unit: text,
  managedUnit: text,
  includeArchived: z.enum(['true', 'false']).default('false'),
  ...paging,
});
const pageQuery = z.strictObject(paging);
const sinceQuery = z.strictObject({ since: instant.optional(), ...paging });
const changeQuery = z.strictObject({ since: instant.optional(), field: text, ...paging });
const byPerson = z.strictObject({ userId: text, email: text, ...paging });

const maximumChange = z.strictObject({ from: z.int().min(0), to: z.int().min(1) });

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
          fitsAny(asked.email, account.email) &&
          fits(asked.username, account.username) &&
          fitsAny(asked.importId, account.importId) &&
          fitsName(asked.name, account.name) &&
          anyFits(
            asked.unit,
            account.employments.map(({ department }) => department),
          ) &&
          anyFits(asked.managedUnit, account.managedUnits),
      );
      return page(found.toSorted(byId).map(user(customer)), asked);
    },
  },
  {
    name: 'changes',
    pattern: /^\/Users\/(?<userId>[^/]+)\/Changes$/,
    answer({ customer, path, query }): Schemas['ChangePage'] {
      const found = customer.lms.changes.filter(({ account }) => account === path['userId']);
      return page(newestFirst(found, ({ at }) => at).map(ofUser), pageQuery.parse(query));
    },
  },
  {
    name: 'results',
    pattern: /^\/Users\/(?<userId>[^/]+)\/Results$/,
    answer({ customer, path, query }): Schemas['ResultPage'] {
      const found = customer.lms.results.filter(({ account }) => account === path['userId']);
      return page(newestFirst(found, ({ achievedAt }) => achievedAt).map(ofUser), pageQuery.parse(query));
    },
  },
  {
    name: 'all-changes',
    pattern: /^\/Changes$/,
    answer({ customer, query }): Schemas['ChangePage'] {
      const asked = changeQuery.parse(query);
      const found = customer.lms.changes.filter(
        ({ at, field }) => isOf(asked.field, field) && isSince(asked.since, at),
      );
      return page(newestFirst(found, ({ at }) => at).map(ofUser), asked);
    },
  },
  {
    name: 'licences',
    pattern: /^\/Licences$/,
    answer(call): Schemas['Licences'] {
      z.strictObject({}).parse(call.query);
      return licencesOf(call);
    },
  },
  {
    name: 'licence-maximum',
    method: 'PUT',
    pattern: /^\/Licences\/Maximum$/,
    answer(call): Schemas['Licences'] {
      const key = z.string().min(1, 'Idempotency-Key is missing').parse(call.sent.key);
      const change = maximumChange.parse(call.sent.body);
      if (call.seats.set(call.customer, key, change) === 'moved')
        throw new Conflict(`The maximum is not ${change.from}.`);
      return licencesOf(call);
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
    name: 'target-groups',
    pattern: /^\/TargetGroups$/,
    answer({ customer, query }): Schemas['TargetGroupPage'] {
      const items = customer.lms.targetGroups.toSorted(byId).map(({ include, exclude, ...group }) => ({
        ...group,
        include: include.map(audience),
        exclude: exclude.map(audience),
      }));
      return page(items, pageQuery.parse(query));
    },
  },
  {
    name: 'sign-ins',
    pattern: /^\/SignIns$/,
    answer({ customer, query }): Schemas['SignInPage'] {
      const asked = sinceQuery.parse(query);
      const found = customer.lms.signIns.filter(({ at }) => isSince(asked.since, at));
      return page(newestFirst(found, ({ at }) => at).map(ofUser), asked);
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
        .map(ofUser);
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
        .map(ofUser);
      return page(items, asked);
    },
  },
];

type Account = Customer['lms']['accounts'][number];

const user =
  ({ lms }: Customer) =>
  ({ accessUntil, employments, freeFields, results, ...rest }: Account): Schemas['User'] => ({
    ...rest,
    expirationDate: accessUntil,
    employments: employments.map((one) => ({ jobTitle: one.function, organizationalUnit: one.department })),
    customFields: freeFields,
    results:
      results ??
      lms.results.filter(({ account, portfolio }) => account === rest.id && portfolio === 'shown').length,
  });

/** The contract says `userId` where a world says `account`. */
function ofUser<T extends { account: string | null }>({
  account: userId,
  ...rest
}: T): Omit<T, 'account'> & { userId: T['account'] } {
  return { ...rest, userId };
}

const audience = (wanted: Customer['lms']['targetGroups'][number]['include'][number]) => ({
  jobTitle: wanted.function,
  organizationalUnit: wanted.unit,
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
const isSince = (since: string | undefined, at: string) =>
  since === undefined || Date.parse(at) >= Date.parse(since);
const isOf = (wanted: string | undefined, id: string | null) => wanted === undefined || wanted === id;
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

const licencesOf = ({ customer, now, seats }: Call): Schemas['Licences'] => ({
  maximum: seats.maximumOf(customer),
  used: customer.lms.licences.used ?? counting(customer, now),
});
