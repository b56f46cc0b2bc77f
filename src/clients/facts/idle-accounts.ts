import type { Known } from '../../diagnostics/facts/fact-table.ts';
import { findIdle } from '../../diagnostics/facts/find-idle.ts';
import type { IdleAccount } from '../../diagnostics/facts/idle-account.ts';
import type { Ask } from './ask.ts';
import { everybody } from './everybody.ts';

/** Accounts that could be given up: somebody's by name, so only for who may see everybody. */
export async function idleAccounts(ask: Ask): Promise<Known<readonly IdleAccount[]>> {
  if (ask.grant.scope !== 'customer') return { is: 'unknown', because: 'forbidden' };
  return everybody(ask, ({ accounts, records }) =>
    findIdle(accounts, records, { now: ask.now, timeZone: ask.tenant.timeZone }),
  );
}
