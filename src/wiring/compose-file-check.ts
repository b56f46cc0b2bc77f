import { z } from 'zod';
import { startDeadline } from '../bots/conversation/deadline.ts';
import { checkFile } from '../clients/check-file.ts';
import { checkReport } from '../diagnostics/file/check-report.ts';
import { findingOf } from '../diagnostics/file/finding-of.ts';
import { causeGroups, sayReport } from '../diagnostics/file/say-report.ts';
import type { Clock } from '../diagnostics/ports/look-up.ts';
import type { Customer } from '../tenant-files/customer.ts';
import { machineNow } from './machine-now.ts';

/** A source file and the customer that it is of; `null` where nothing is to be compared with. */
export interface FileToCheck {
  readonly path: string;
  readonly tenant: Customer['tenant'];
  readonly previous: string | null;
  readonly learnlinq: Customer['learnlinq'] | null;
  readonly clock?: Clock;
  onBytes(read: number, of: number): void;
}

/** What `loket check-file` finds. */
export async function composeFileCheck(file: FileToCheck) {
  using deadline = startDeadline(everybodyMs);
  return await checkFile({ clock: machineNow, ...file, deadline });
}

/** Everybody in LearnLinq, page by page, may take longer than a question in a chat. */
export const everybodyMs = 60_000;

/** How the findings in a source file are told. */
export const fileWords = { causeGroups, sayReport, findingOf } as const;

/** The JSON Schema of what `loket check-file --json` prints. */
export const checkReportSchema = () => z.toJSONSchema(checkReport, { io: 'output' });
