import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import type { Census } from '../hr/hr-source.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/** Everybody in both systems. Read for figures and for who leads whom, never to show somebody. */
export interface Everybody {
  /** The active ones. */
  readonly accounts: readonly Account[];
  readonly records: readonly HrRecord[];
}

/** Half of everybody would make the other half look absent, so both systems must answer. */
export const everybody = <T>(ask: Ask, as: (people: Everybody) => T): Promise<Known<T>> =>
  beside(ask, ask.systems.records({}), async (accounts, records) => as({ accounts, records }));

/**
 * Everybody's accounts, and whom the source knows among them: without reading its people, where it can do so. `newest`:
 * an older delivery does not tell it.
 */
export function census<T>(
  ask: Ask,
  as: (accounts: readonly Account[], among: (ids: readonly string[]) => Promise<Census>) => Promise<T>,
  of: 'usable' | 'newest' = 'usable',
): Promise<Known<T>> {
  const counted = ask.systems.census?.();
  if (counted !== undefined) return beside(ask, counted, as, of);
  return beside(
    ask,
    ask.systems.records({}),
    (accounts, records) => as(accounts, async () => counting(records)),
    of,
  );
}

const counting = (records: readonly HrRecord[]): Census => ({
  there: new Set(records.map(({ id }) => id)),
  managers: new Set(records.flatMap(({ manager }) => manager ?? [])),
});

async function beside<T, S>(
  ask: Ask,
  source: Promise<Answer<Read<S>>>,
  as: (accounts: readonly Account[], source: S) => Promise<T>,
  of: 'usable' | 'newest' = 'usable',
): Promise<Known<T>> {
  const [accounts, told] = await Promise.all([ask.systems.users({ includeArchived: true }), source]);
  if (accounts.is !== 'ok') return unknown(accounts);
  if (told.is !== 'ok') return unknown(told);
  if (of === 'newest' && told.value.passedOver !== undefined) return { is: 'unknown', because: 'malformed' };
  const active = accounts.value.value.filter(({ state }) => state === 'active');
  return {
    is: 'known',
    value: await as(active, told.value.value),
    asOf: told.value.asOf ?? ask.now,
    source: `${learnlinqUsers}; ${hrSourceName(ask.tenant)}`,
  };
}
