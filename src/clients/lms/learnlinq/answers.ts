import { z } from 'zod';
import type { Account } from '../../../diagnostics/facts/account.ts';
import { licences as licencesFact } from '../../../diagnostics/facts/licences.ts';
import { syncRun } from '../../../diagnostics/facts/sync-run.ts';
import type { components } from './contract/generated/learnlinq.ts';

type Schemas = components['schemas'];

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const nextCursor = z.string().min(1).nullable();

/** A user of LearnLinq as an account; fields that the contract does not promise are left behind. */
const account = z
  .object({
    id: z.string().min(1),
    username: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    importId: z.string().nullable(),
    identityProvider: z.string().nullable(),
    expirationDate: day.nullable(),
    state: z.enum(['active', 'archived']),
    employments: z.array(z.object({ jobTitle: z.string(), organizationalUnit: z.string() })),
    managedUnits: z.array(z.string()),
    customFields: z.record(z.string(), z.string()),
    createdAt: instant.nullable(),
    lastSignInAt: instant.nullable(),
    results: z.int().min(0),
  } satisfies { [K in keyof Schemas['User']]: z.ZodType<Schemas['User'][K]> })
  .transform(
    ({ expirationDate, employments, customFields, username, name, email, ...rest }): Account => ({
      ...rest,
      username: username ?? '',
      name: name ?? '',
      email: email ?? '',
      accessUntil: expirationDate,
      employments: employments.map(({ jobTitle, organizationalUnit }) => ({
        function: jobTitle,
        department: organizationalUnit,
      })),
      freeFields: customFields,
      units: [...new Set(employments.map(({ organizationalUnit }) => organizationalUnit))],
    }),
  );

export const userPage = z.object({ items: z.array(account), nextCursor });

export const licences = licencesFact.strip();

export const syncRunPage = z.object({ items: z.array(syncRun.strip()), nextCursor });
