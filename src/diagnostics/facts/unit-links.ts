import type { Account } from './account.ts';
import type { Unit } from './account-history.ts';
import { accessOf } from './own-account.ts';

/** The accounts that can be used on this calendar day. */
export const openAccounts = (accounts: readonly Account[], today: string): readonly Account[] =>
  accounts.filter((account) => account.state === 'active' && accessOf(account, today) === 'open');

/** The managed units of these accounts, told apart by whether LearnLinq still has them; each once, by title. */
export function managedUnits(accounts: readonly Account[], units: readonly Unit[]) {
  const titles = new Set(units.map(({ title }) => title));
  const managed = [...new Set(accounts.flatMap((account) => account.managedUnits))].sort();
  return {
    live: managed.filter((title) => titles.has(title)),
    gone: managed.filter((title) => !titles.has(title)),
  };
}
