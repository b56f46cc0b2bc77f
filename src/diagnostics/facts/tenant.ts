import { IANAZone } from 'luxon';
import { z } from 'zod';
import { serviceLevels } from '../escalation/agreed-times.ts';
import { openingHours } from '../escalation/opening-hours.ts';
import { approvals } from '../licences/approval-rules.ts';
import { quietHours } from '../watch/quiet-hours.ts';
import { afasSource } from './afas-source.ts';
import { calendarDay } from './calendar.ts';
import { emailAddress } from './email-address.ts';
import { type Schedule, schedule } from './schedule.ts';
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
      .describe(
        'function, department, startDate, endDate, or whatever else the source supplies, by its name there',
      ),
    operator: z.enum(operators).describe('on-or-before and on-or-after compare days'),
    value: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe('one value or a list of them, any of which will do; of days 2026-11-17, or today'),
  })
  .refine(({ operator, value }) => !comparesDays(operator) || [value].flat().every(isDay), {
    path: ['value'],
    error: 'write a day such as 2026-11-17, or today',
  });

const comparesDays = (operator: string) => operator === 'on-or-before' || operator === 'on-or-after';
const isDay = (text: string) => text === 'today' || calendarDay(text) !== null;

/** One rule: every condition under `all` holds. A filter is any of its rules; a custom agreement must hold. */
export const rule = z.strictObject({
  title: bilingual.describe('what people call this rule, in both languages'),
  all: z.array(condition).min(1).describe('all of these must hold'),
});

const hrApi = z.strictObject({
  kind: z.literal('api').describe('an HR application with the API that Loket describes'),
  name: z.string().min(1).describe('what the customer calls the HR application'),
});

const installations = (says: string) => z.array(z.string().min(1)).default([]).describe(says);
const addresses = (says: string) => z.array(emailAddress).default([]).describe(says);

const share = 'write a share above 0 and at most 1; 0.1 is one in ten';

const triage = z.strictObject({
  language: z.enum(['nl', 'en']).default('nl').describe('the language of the cards'),
  slack: z
    .strictObject({
      workspace: z
        .string()
        .regex(/^[TE][A-Z0-9]{1,30}$/u, 'write the id of the workspace, such as T0123ABCD')
        .describe('the workspace of the support desk; it need not be the one of the customer'),
      channel: z
        .string()
        .regex(/^[CG][A-Z0-9]{1,30}$/u, 'write the id of the channel, such as C0123ABCD')
        .describe('a private channel of the agents, into which Loket was invited'),
    })
    .nullable()
    .default(null)
    .describe('a card for each ticket in a channel of Slack'),
  teams: z
    .strictObject({
      tenant: z
        .guid('write the id of the Microsoft Entra tenant')
        .describe('the Entra tenant of the support desk; it need not be the one of the customer'),
      conversation: z
        .string()
        .regex(/^19:[^\s;/]{1,300}$/u, 'write the id of the channel, which begins with 19:')
        .describe('a channel of the agents, in a team to which Loket was added'),
    })
    .nullable()
    .default(null)
    .describe('a card for each ticket in a channel of Teams'),
});

/** Everything Loket knows about a customer before it looks anything up; secrets are never in here. */
export const tenant = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower case letters, digits and hyphens')
    .describe('the name of the customer inside Loket and in its tokens; never changes'),
  name: z.string().min(1).describe('what people call the customer'),
  platform: z.literal('learnlinq').default('learnlinq').describe('the learning platform'),
  timeZone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'use an IANA time zone such as Europe/Amsterdam')
    .default('Europe/Amsterdam')
    .describe('the clock on which every time in this file is read'),
  environment: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'write only what stands before .learnlinq.com')
    .nullable()
    .default(null)
    .describe('the part of the address before .learnlinq.com; left out: the id'),
  source: z
    .discriminatedUnion('kind', [hrApi, afasSource, sourceFile])
    .describe('where the people come from'),
  schedule: schedule.describe('when the integration brings people from the source to LearnLinq'),
  filter: z
    .array(rule)
    .default([])
    .describe('who is let in: whoever meets one of these rules; none: everybody'),
  customAgreements: z
    .array(rule)
    .default([])
    .describe('what was agreed besides (maatwerkafspraken): each of these rules must hold'),
  mandatoryFields: z
    .array(z.enum(['username', 'name', 'email', 'identityProvider']))
    .min(1)
    .default(['username', 'name', 'email'])
    .describe('without one of these nobody is let in'),
  identityProvider: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'what LearnLinq calls the identity provider with which everybody signs in; it is a mandatory field then (LearnLinq 2822963). Left out: people have a password, or some do',
    ),
  selfServiceFields: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'free fields that people fill in themselves, under edit profile; the integration leaves them alone',
    ),
  massDeactivationShare: z
    .number()
    .gt(0, share)
    .max(1, share)
    .default(0.1)
    .describe('the share of the people that one delivery may deactivate: above 0, and at most 1'),
  contractWindow: z
    .strictObject({
      startsWithinDays: z.int().min(0).describe('a contract that begins later is left out'),
      endedWithinDays: z.int().min(0).describe('a contract that ended longer ago is left out'),
    })
    .nullable()
    .default(null)
    .describe('which contracts the integration looks at, in days from today; left out: all'),
  hours: openingHours
    .nullable()
    .default(null)
    .describe('when tickets are looked at; left out: nothing is said of it'),
  serviceLevels,
  channels: z
    .strictObject({
      slack: installations('workspace ids, such as T0123ABCD'),
      teams: installations('ids of the Microsoft Entra tenant'),
      intercom: installations('company ids in the Intercom workspace'),
    })
    .prefault({})
    .describe(
      "the installations on chat platforms that are this customer's own: who writes there belongs to it",
    ),
  triage: triage
    .nullable()
    .default(null)
    .describe('where the agents work with tickets in chat; left out: on the page alone'),
  administrators: addresses('the LearnLinq administrators: they may ask about everybody'),
  technicalAdministrators: addresses(
    'who looks after the source and the integration: syncs and deliveries, without names',
  ),
  agents: addresses('the agents of the support desk who help this customer'),
  approvals,
  notices: z
    .strictObject({
      to: z
        .array(emailAddress)
        .min(1)
        .describe('which of the administrators and technical administrators want to hear of it'),
      quiet: quietHours
        .default({ from: '18:00', until: '08:00' })
        .describe('when nobody is told anything; left out: from 18:00 until 08:00'),
    })
    .nullable()
    .default(null)
    .describe('who is told of trouble before anybody asks; left out: nobody'),
});

/** When a file is expected: at its own times, on its own days or else on those of the integration. */
export function deliverySchedule({ source, schedule: { days } }: Tenant): Schedule | null {
  return source.kind === 'source-file' ? { times: source.times, days: source.days ?? days } : null;
}

export type Bilingual = z.infer<typeof bilingual>;
export type Condition = z.infer<typeof condition>;
export type Rule = z.infer<typeof rule>;
export type Tenant = z.infer<typeof tenant>;
