import { z } from 'zod';
import { account } from '../diagnostics/facts/account.ts';
import { syncRun } from '../diagnostics/facts/sync-run.ts';
import { audience } from '../diagnostics/facts/target-group.ts';
import { employment } from './employment.ts';
import { instant } from './instant.ts';

const text = z.string().nullable().default(null);

const lmsAccount = account.omit({ units: true }).extend({
  id: account.shape.id.describe('the id of the account in the LMS'),
  username: text.describe('the username; null or left out: none'),
  name: text.describe('the full name; null or left out: none'),
  email: text.describe('the address; null or left out: none'),
  importId: text.describe('the key under which the source knows this person: the id of the record'),
  identityProvider: text.describe(
    'the identity provider that this account signs in with; null: its own password',
  ),
  accessUntil: z.iso.date().nullable().default(null).describe('the last day with access; null: no end'),
  state: account.shape.state.default('active').describe('active or archived'),
  employments: z
    .array(employment)
    .max(5)
    .default([])
    .describe(
      'functions with their departments as the LMS holds them; a department is an organisational unit',
    ),
  managedUnits: z
    .array(z.string())
    .default([])
    .describe('organisational units of which this person sees the team'),
  freeFields: account.shape.freeFields.default({}).describe('free fields by name'),
  createdAt: instant.nullable().default(null).describe('when the account was made; null: not kept'),
  lastSignInAt: instant.nullable().default(null).describe('the last time somebody signed in; null: never'),
  results: z
    .int()
    .min(0)
    .optional()
    .describe('how many results the Portfolio holds; left out: those under results that are shown'),
});

const licenceCount = z.strictObject({
  maximum: z.int().min(0).describe('how many accounts the customer may have'),
  used: z
    .int()
    .min(0)
    .optional()
    .describe('how many count now; left out: the active accounts whose access has not ended'),
});

const unit = z.strictObject({
  id: z.string().min(1).describe('the id of the organisational unit'),
  title: z.string().min(1).describe('its name, as employments and managed units write it'),
  parent: text.describe('the id of the unit above it; null: none'),
});

const run = syncRun.extend({
  id: syncRun.shape.id.describe('the id of the run'),
  startedAt: instant.describe('when the run began'),
  finishedAt: instant.nullable().default(null).describe('when it ended; null: it has not'),
  outcome: syncRun.shape.outcome.describe('succeeded, failed or running'),
  message: text.describe('what the run reported, in its own words'),
});

const change = z.strictObject({
  id: z.string().min(1).describe('the id of the change'),
  account: z.string().min(1).describe('the id of the account that changed'),
  at: instant.describe('when it changed'),
  field: z.string().min(1).describe('which field'),
  before: text.describe('the value before'),
  after: text.describe('the value after'),
  by: z
    .enum(['sync', 'person'])
    .default('sync')
    .describe('who changed it: the integration or somebody by hand'),
  byName: text.describe('who, when it was somebody; null: not kept'),
});

const mail = z.strictObject({
  id: z.string().min(1).describe('the id of the mail'),
  account: text.describe('the id of the account it was for; null: none'),
  email: z.string().describe('the address it went to'),
  kind: z.enum(['invitation', 'password-reset', 'notification']).describe('what the mail was'),
  sentAt: instant.describe('when it was sent'),
  state: z.enum(['delivered', 'bounced', 'waiting']).default('delivered').describe('what became of it'),
});

const reset = z.strictObject({
  id: z.string().min(1).describe('the id of the request'),
  account: text.describe('the id of the account it was for; null: the address is on no account'),
  email: z.string().describe('the address that was typed'),
  requestedAt: instant.describe('when a new password was asked for'),
  usedAt: instant.nullable().default(null).describe('when the link was used; null: it was not'),
});

const result = z.strictObject({
  id: z.string().min(1).describe('the id of the result'),
  account: z.string().min(1).describe('the id of the account it was achieved on'),
  path: z.string().describe('the title of the learning path'),
  achievedAt: instant.describe('when it was completed'),
  portfolio: z.enum(['shown', 'hidden']).default('shown').describe('whether the Portfolio shows it'),
});

const audiences = z
  .array(
    audience.extend({
      function: text.describe('the function; null or left out: any'),
      unit: text.describe('the organisational unit; null or left out: any'),
    }),
  )
  .default([]);

const targetGroup = z.strictObject({
  id: z.string().min(1).describe('the id of the target group'),
  title: z.string().min(1).describe('its name'),
  include: audiences.describe('whom it enrols: a function, a unit or both; null is any'),
  exclude: audiences.describe('whom it leaves out all the same'),
  paths: z.array(z.string()).default([]).describe('the titles of the learning paths that it gives'),
});

const signIn = z.strictObject({
  id: z.string().min(1).describe('the id of the attempt'),
  account: text.describe('the id of the account; null: what was typed is on no account'),
  at: instant.describe('when somebody tried to sign in'),
  outcome: z.enum(['succeeded', 'failed']).default('succeeded').describe('succeeded or failed'),
});

/** What one customer's LearnLinq holds. */
export const lmsWorld = z.strictObject({
  accounts: z.array(lmsAccount).default([]).describe('every account, archived ones included'),
  licences: licenceCount.describe('the licence limit'),
  units: z.array(unit).default([]).describe('organisational units'),
  runs: z.array(run).default([]).describe('runs of the integration, in any order'),
  changes: z.array(change).default([]).describe('what changed on accounts'),
  mails: z.array(mail).default([]).describe('mails that the LMS sent'),
  resets: z.array(reset).default([]).describe('requests for a new password'),
  results: z.array(result).default([]).describe('learning paths that were completed'),
  targetGroups: z.array(targetGroup).default([]).describe('target groups'),
  signIns: z.array(signIn).default([]).describe('attempts to sign in'),
});

export type LmsWorld = z.infer<typeof lmsWorld>;
