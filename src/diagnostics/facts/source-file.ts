import { z } from 'zod';
import { clockTime } from './clock-time.ts';
import { weekday } from './weekday.ts';

const column = (name: string, says: string) => z.string().min(1).default(name).describe(says);

/**
 * What each column is called. The defaults are LearnLinq's own names (2822963); the four that LearnLinq does
 * not import stand at the end. Case and white space in a name are put aside.
 */
export const sourceFileColumns = z.strictObject({
  id: column('Importid', 'the key of the record; where it is empty, the username stands in'),
  username: column('Username', 'the username'),
  name: column('Name', 'the full name'),
  email: column('Email', 'the address'),
  identityProvider: column('Identity Provider', 'the identity provider'),
  accessUntil: column('ExpirationDate', 'the last day with access'),
  function: column('JobTitle', 'the function; further employments are numbered 1 to 4'),
  department: column('OrganizationalUnitTitle', 'the department of that employment, numbered likewise'),
  startDate: column('StartDate', 'the first day in service'),
  endDate: column(
    'EndDate',
    'the last day in service; where it is empty, the last day with access stands in',
  ),
  manager: column('Manager', 'the key of the record of the manager'),
  changedAt: column('ChangedAt', 'when the record last changed'),
});

/** CSV files that the customer delivers on an sFTP server, and what was agreed about them. */
export const sourceFile = z.strictObject({
  kind: z.literal('source-file').describe('CSV files on an sFTP server'),
  name: z.string().min(1).describe('what the customer calls the source'),
  folder: z
    .string()
    .regex(/^\//u, 'write the folder from the root, such as /in')
    .describe('where it arrives'),
  pattern: z
    .string()
    .regex(/^[^/]+$/u, 'write the name of a file, with * for what differs')
    .describe('the name of the file; * stands for any number of characters'),
  times: z.array(clockTime).min(1).describe("when a delivery is expected, on the customer's clock"),
  days: z
    .array(weekday)
    .min(1)
    .optional()
    .describe('the days on which one is expected; left out: those on which the integration runs'),
  delimiter: z.enum([';', ',', 'auto']).default('auto').describe('what stands between two values'),
  encoding: z.enum(['utf-8', 'windows-1252', 'auto']).default('auto').describe('how letters are written'),
  dateFormat: z
    .string()
    .min(1)
    .default('yyyy-MM-dd')
    .describe('how days are written, in the tokens of luxon; any other day is not read'),
  columns: sourceFileColumns
    .prefault({})
    .describe('what each column is called; left out: as LearnLinq calls it'),
});

export type SourceFileColumns = z.infer<typeof sourceFileColumns>;
export type SourceFile = z.infer<typeof sourceFile>;
