import type { Account } from './account.ts';
import { dayAfter, dayIn } from './calendar.ts';
import type { HrRecord } from './hr-record.ts';
import type { IdleAccount } from './idle-account.ts';
import { accessOf, belongsTo } from './own-account.ts';

/** How many days an account may wait for its first use, and how many it may still have, before it counts as idle. */
export const idleAfter = { unusedDays: 90, endsWithinDays: 30 } as const;

/**
 * The active accounts that could be given up, each with one reason: the one that is surest. Accounts whose
 * access has ended are left out, because their licence is free already (LearnLinq 2799409).
 */
export function findIdle(
  accounts: readonly Account[],
  records: readonly HrRecord[],
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): readonly IdleAccount[] {
  const today = dayIn(timeZone, now);
  const ids = new Set(records.map(({ id }) => id));
  const isFed = (account: Account) =>
    account.importId !== null && account.importId !== ''
      ? ids.has(account.importId)
      : records.some((record) => belongsTo(account, record) === 'person');
  const because = (account: Account): IdleAccount['because'] | null => {
    if (!isFed(account)) return 'not-in-source';
    if (isUnused(account, now)) return 'never-used';
    const { accessUntil } = account;
    return accessUntil !== null && accessUntil <= dayAfter(today, idleAfter.endsWithinDays)
      ? 'ends-soon'
      : null;
  };
  return accounts
    .filter((account) => account.state === 'active' && accessOf(account, today) === 'open')
    .flatMap((account) => {
      const reason = because(account);
      return reason === null ? [] : [{ account, because: reason }];
    });
}

function isUnused({ createdAt, lastSignInAt }: Account, now: Date): boolean {
  if (createdAt === null || lastSignInAt !== null) return false;
  return now.getTime() - Date.parse(createdAt) > idleAfter.unusedDays * 24 * 3_600_000;
}
