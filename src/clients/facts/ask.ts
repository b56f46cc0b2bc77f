import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Account } from '../../diagnostics/facts/account.ts';
import type { Facts } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import type { Licences } from '../../diagnostics/facts/licences.ts';
import type { SyncRun } from '../../diagnostics/facts/sync-run.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Deadline } from '../../diagnostics/ports.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import type { RecordQuery } from '../hr/api/hr-api.ts';
import type { UserQuery } from '../lms/learnlinq/learnlinq.ts';

/** The systems of one customer within one run: the same question is put once, whoever asks it. */
export interface Systems {
  users(query: UserQuery): Promise<Answer<Read<readonly Account[]>>>;
  records(query: RecordQuery): Promise<Answer<Read<readonly HrRecord[]>>>;
  licences(): Promise<Answer<Read<Licences>>>;
  syncRuns(): Promise<Answer<Read<readonly SyncRun[]>>>;
}

/** One fact, asked for under one grant. */
export interface Ask {
  readonly grant: Grant;
  readonly tenant: Tenant;
  readonly facts: Facts;
  readonly systems: Systems;
  readonly deadline: Deadline;
  readonly now: Date;
}

export const hrSourceName = (tenant: Tenant): string => `HR source ${tenant.source.name}`;

export const learnlinqUsers = 'LearnLinq, users';

/** What one system needs of the other to say more than it knows itself: its silence may not make both late. */
export async function inGoodTime<T>({ deadline }: Ask, looking: Promise<Answer<T>>): Promise<Answer<T>> {
  const silent = Promise.withResolvers<Answer<T>>();
  const timer = setTimeout(
    () => silent.resolve({ is: 'unreachable' }),
    Math.max(0, deadline.left() - margin),
  );
  return Promise.race([looking, silent.promise]).finally(() => clearTimeout(timer));
}

/** Milliseconds before the deadline, so that what is known is there in time. */
const margin = 250;
