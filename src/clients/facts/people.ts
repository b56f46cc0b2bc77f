import type { Account } from '../../diagnostics/facts/account.ts';
import { dayIn } from '../../diagnostics/facts/calendar.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import { findIdle } from '../../diagnostics/facts/find-idle.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import type { IdleAccount } from '../../diagnostics/facts/idle-account.ts';
import { accessOf, belongsTo } from '../../diagnostics/facts/own-account.ts';
import type { RemovedShare } from '../../diagnostics/facts/removed-share.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/** Everybody in both systems. Read for figures and for who leads whom, never to show somebody. */
interface Everybody {
  readonly accounts: readonly Account[];
  readonly records: readonly HrRecord[];
}

/**
 * Half of everybody would make the other half look absent, so both systems must answer. `newest`: an older delivery
 * does not tell it.
 */
async function everybody<T>(
  ask: Ask,
  as: (people: Everybody) => T,
  of: 'usable' | 'newest' = 'usable',
): Promise<Known<T>> {
  const [accounts, records] = await Promise.all([
    ask.systems.users({ includeArchived: true }),
    ask.systems.records({}),
  ]);
  if (accounts.is !== 'ok') return unknown(accounts);
  if (records.is !== 'ok') return unknown(records);
  if (of === 'newest' && records.value.passedOver !== undefined)
    return { is: 'unknown', because: 'malformed' };
  const active = accounts.value.value.filter(({ state }) => state === 'active');
  return {
    is: 'known',
    value: as({ accounts: active, records: records.value.value }),
    asOf: records.value.asOf ?? ask.now,
    source: `${learnlinqUsers}; ${hrSourceName(ask.tenant)}`,
  };
}

/** Accounts with units of their own, and those of people whom a record names as manager. */
export const managers = (ask: Ask): Promise<Known<readonly Account[]>> =>
  everybody(ask, ({ accounts, records }) => {
    const named = new Set(records.flatMap(({ manager }) => manager ?? []));
    const leaders = records.filter(({ id }) => named.has(id));
    const byKey = new Set(leaders.map(({ id }) => id));
    return accounts.filter(
      (account) =>
        account.managedUnits.length > 0 ||
        byKey.has(account.importId ?? '') ||
        leaders.some((record) => belongsTo(account, record) === 'person'),
    );
  });

/** Accounts that could be given up: somebody's by name, so only for who may see everybody. */
export async function idleAccounts(ask: Ask): Promise<Known<readonly IdleAccount[]>> {
  if (ask.grant.scope !== 'customer') return { is: 'unknown', because: 'forbidden' };
  return everybody(ask, ({ accounts, records }) =>
    findIdle(accounts, records, { now: ask.now, timeZone: ask.tenant.timeZone }),
  );
}

/** Of the open accounts that the source fed, how many it would feed no more: the next run deactivates those. */
export const removedShare = (ask: Ask): Promise<Known<RemovedShare>> => {
  const share = ({ accounts, records }: Everybody): RemovedShare => {
    const today = dayIn(ask.tenant.timeZone, ask.now);
    const ids = new Set(records.map(({ id }) => id));
    const fed = accounts.filter(
      (account) => (account.importId ?? '') !== '' && accessOf(account, today) === 'open',
    );
    return { gone: fed.filter(({ importId }) => !ids.has(importId ?? '')).length, before: fed.length };
  };
  return everybody(ask, share, 'newest');
};
