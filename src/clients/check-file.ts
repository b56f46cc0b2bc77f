import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { Basis } from '../diagnostics/file/say-report.ts';
import type { Clock, Deadline } from '../diagnostics/ports/look-up.ts';
import type { Connection } from './connection.ts';
import { type CheckedFile, checkSourceFile } from './hr/source-file/check/check-source-file.ts';
import type { Against } from './hr/source-file/check/compare-with.ts';
import type { LocalFile } from './hr/source-file/check/open-file.ts';
import { createHttp } from './http.ts';
import { createLearnLinq } from './lms/learnlinq/learnlinq.ts';

/** One source file, and what is known of the customer who is to deliver it. */
export interface FileCheckOrder {
  readonly path: string | LocalFile;
  readonly tenant: Tenant;
  /** The delivery before; it is held against this one rather than LearnLinq. */
  readonly previous: string | null;
  /** `null`: LearnLinq is not asked. */
  readonly learnlinq: Connection | null;
  readonly clock: Clock;
  readonly deadline: Deadline;
  onBytes(read: number, of: number): void;
}

/** Checks a source file before it is delivered, against the delivery before or who is in LearnLinq now. */
export async function checkFile(order: FileCheckOrder): Promise<{ checked: CheckedFile; basis: Basis }> {
  const { against, basis } = await againstWhat(order);
  const { path, tenant, clock, onBytes } = order;
  return { checked: await checkSourceFile({ path, tenant, against, now: clock(), onBytes }), basis };
}

async function againstWhat(order: FileCheckOrder): Promise<{ against: Against; basis: Basis }> {
  const { previous, learnlinq, clock, deadline } = order;
  if (previous !== null) return { against: { is: 'previous-file', path: previous }, basis: 'previous-file' };
  if (learnlinq === null) return { against: { is: 'nothing' }, basis: 'nothing' };
  const http = createHttp({ allowedHosts: [new URL(learnlinq.url).host], clock });
  const answer = await createLearnLinq(learnlinq, http).users({ includeArchived: false }, deadline);
  if (answer.is !== 'ok') return { against: { is: 'nothing' }, basis: 'unreachable' };
  return { against: { is: 'accounts', accounts: answer.value.value }, basis: 'learnlinq' };
}
