import { z } from 'zod';
import { fileCheck } from './file-checks.ts';

const people = (says: string) =>
  z.int().min(0).nullable().describe(`${says}; null when nothing was compared`);

/** One finding as `loket check-file --json` prints it. */
export const fileFinding = z.strictObject({
  row: z
    .int()
    .min(1)
    .nullable()
    .describe('the line on which the row begins, the header being line 1; null: the whole file'),
  column: z.string().nullable().describe('the column as the header writes it; null: the whole row'),
  check: fileCheck,
  expected: z.string().describe('what should stand there, in the language asked for'),
  found: z.string().describe('what stands there; characters that nobody sees by name and code point'),
  repair: z.string().nullable().describe('the value in a corrected file; null when no repair is safe'),
});

/** What `loket check-file --json` prints. */
export const checkReport = z.strictObject({
  rows: z.int().min(0).describe('rows below the header, those that cannot be read included'),
  created: people('rows that would make an account'),
  changed: people('rows that would change an account'),
  deactivated: people(
    'accounts that would lose their access: gone from the file, ended, or outside filter and agreements',
  ),
  skipped: z.int().min(0).describe('rows that would not come in; each has a finding that says why'),
  findings: z.array(fileFinding),
  blocked: z.boolean().describe('whether more accounts would be deactivated than was agreed'),
});

export type FileFinding = z.infer<typeof fileFinding>;
export type CheckReport = z.infer<typeof checkReport>;
