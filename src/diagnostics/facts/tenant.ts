import { IANAZone } from 'luxon';
import { z } from 'zod';
import { afasSource } from './afas-source.ts';
import { calendarDay } from './calendar.ts';
import { clockTime } from './clock-time.ts';
import { sourceFile } from './source-file.ts';

/** A line of text in both languages. */
export const bilingual = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

/** The operators that a rule of the integration may use; dates are `YYYY-MM-DD` or the word `today`. */
export const operators = [
  'is',
  'is-not',
  'in',
  'not-in',
  'starts-with',
  'on-or-before',
  'on-or-after',
] as const;

const condition = z
  .strictObject({
    attribute: z
      .string()
      .min(1)
      .describe('function, department, startDate, endDate, or a name under attributes'),
    operator: z.enum(operators),
    value: z.union([z.string(), z.array(z.string()).min(1)]),
  })
  .refine(({ operator, value }) => !comparesDays(operator) || [value].flat().every(isDay), {
    path: ['value'],
    error: 'write a day such as 2026-11-17, or today',
  });

const comparesDays = (operator: string) => operator === 'on-or-before' || operator === 'on-or-after';
const isDay = (text: string) => text === 'today' || calendarDay(text) !== null;

/** One rule: every condition under `all` holds. A filter is any of its rules; a custom agreement must hold. */
export const rule = z.strictObject({ title: bilingual, all: z.array(condition).min(1) });

/** When the integration runs, on the customer's own clock. */
export const schedule = z.strictObject({
  times: z.array(clockTime).min(1),
  days: z
    .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
    .min(1)
    .default(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
});

const hrApi = z.strictObject({
  kind: z.literal('api'),
  name: z.string().min(1).describe('what the customer calls the HR application'),
});

const installation = z.string().min(1);
const address = z.email().transform((text) => text.toLowerCase());

/** Everything Loket knows about a customer before it looks anything up; secrets are never in here. */
export const tenant = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and hyphens'),
  name: z.string().min(1),
  platform: z.literal('learnlinq').default('learnlinq'),
  timeZone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'use an IANA time zone such as Europe/Amsterdam')
    .default('Europe/Amsterdam'),
  /** The part of the address before `.learnlinq.com`; left out: the id. */
  environment: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'write only what stands before .learnlinq.com')
    .nullable()
    .default(null),
  source: z.discriminatedUnion('kind', [hrApi, afasSource, sourceFile]),
  schedule,
  filter: z.array(rule).default([]),
  customAgreements: z.array(rule).default([]),
  mandatoryFields: z
    .array(z.enum(['username', 'name', 'email', 'identityProvider']))
    .min(1)
    .default(['username', 'name', 'email']),
  /** Free fields that people fill in themselves, under *edit profile*; the integration leaves them alone. */
  selfServiceFields: z.array(z.string().min(1)).default([]),
  /** The part of the people that one delivery may deactivate, above 0 and at most 1. */
  massDeactivationShare: z.number().gt(0).max(1).default(0.1),
  /** Contracts that the integration leaves out: those that begin later or ended earlier than so many days from today. */
  contractWindow: z
    .strictObject({ startsWithinDays: z.int().min(0), endedWithinDays: z.int().min(0) })
    .nullable()
    .default(null),
  /** The installations on chat platforms that are this customer's own. Who writes there belongs to this customer. */
  channels: z
    .strictObject({
      slack: z.array(installation).default([]).describe('workspace ids, such as T0123ABCD'),
      teams: z.array(installation).default([]).describe('ids of the Microsoft Entra tenant'),
      intercom: z.array(installation).default([]).describe('company ids in the Intercom workspace'),
    })
    .prefault({}),
  administrators: z.array(address).default([]),
  technicalAdministrators: z.array(address).default([]),
  agents: z.array(address).default([]),
});

export type Bilingual = z.infer<typeof bilingual>;
export type Condition = z.infer<typeof condition>;
export type Rule = z.infer<typeof rule>;
export type Schedule = z.infer<typeof schedule>;
export type Tenant = z.infer<typeof tenant>;
