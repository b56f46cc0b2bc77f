import type { Account } from './account.ts';
import type { AccountChange } from './account-history.ts';
import type { HrRecord } from './hr-record.ts';
import { recentChanges } from './recent-change.ts';
import type { Tenant } from './tenant.ts';

/** What the source fills in LearnLinq, and so overwrites. */
const fed = ['username', 'name', 'email', 'identityProvider', 'function', 'department'] as const;
type Fed = (typeof fed)[number];

/** Somebody changed this by hand, and the source holds something else. */
export interface HandMadeChange {
  readonly field: Fed;
  readonly at: string;
  readonly entered: string;
  readonly inSource: string;
  /** Who; empty when that is not kept. */
  readonly by: string;
}

/** The latest change by hand of each field of this account, where the source does not hold what was entered. */
export function handMadeChanges(
  changes: readonly AccountChange[],
  account: Account,
  record: HrRecord,
  now: Date,
): readonly HandMadeChange[] {
  const byHand = recentChanges(changes, fed, now).filter(
    (change) => change.account === account.id && change.by === 'person',
  );
  return fed.flatMap((field) => {
    const latest = byHand.find((change) => change.field === field);
    const there = inSource(record, field);
    if (latest === undefined || there.includes(latest.after ?? '')) return [];
    const { at, after, byName } = latest;
    return [{ field, at, entered: after ?? '', inSource: there.join(', '), by: byName ?? '' }];
  });
}

/** Whether LearnLinq holds what the source does: the mandatory fields, and every function and department. */
export function sameAsSource(account: Account, record: HrRecord, tenant: Tenant): 'yes' | 'no' {
  const own = tenant.mandatoryFields.every((field) => (account[field] ?? '') === (record[field] ?? ''));
  return own && jobs(account) === jobs(record) ? 'yes' : 'no';
}

const jobs = ({ employments }: Pick<HrRecord, 'employments'>): string =>
  JSON.stringify(employments.map((each) => [each.function, each.department]).sort());

function inSource(record: HrRecord, field: Fed): readonly string[] {
  if (field === 'function' || field === 'department')
    return record.employments.map((employment) => employment[field]);
  return [record[field] ?? ''];
}
