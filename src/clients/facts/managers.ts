import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { belongsTo } from '../../diagnostics/facts/own-account.ts';
import { together, unknown } from '../known.ts';
import type { Ask } from './ask.ts';
import { census, everybody } from './everybody.ts';

/** So many accounts without a key are looked for one by one; where there are more, everybody is read. */
const mostUnlinked = 20;

/** Accounts with units of their own, and those of people whom a record names as manager. */
export async function managers(ask: Ask): Promise<Known<readonly Account[]>> {
  const users = ask.systems.census === null ? null : await ask.systems.users({ includeArchived: true });
  if (users !== null && users.is !== 'ok') return unknown(users);
  const unlinked = users === null ? [] : users.value.value.filter(isUnlinked);
  if (users === null || unlinked.length > mostUnlinked)
    return everybody(ask, ({ accounts, records }) => {
      const named = new Set(records.flatMap(({ manager }) => manager ?? []));
      return leading(
        accounts,
        records.filter(({ id }) => named.has(id)),
      );
    });
  const found = together(await Promise.all(unlinked.flatMap((account) => recordsLike(ask, account))));
  if (found.is !== 'ok') return unknown(found);
  const records = found.value.value;
  return census(ask, async (accounts, among) => {
    const keys = [...accounts.flatMap(({ importId }) => importId ?? []), ...records.map(({ id }) => id)];
    const { there, managers: named } = await among(keys);
    const ids = new Set([...named].filter((id) => there.has(id)));
    return leading(
      accounts,
      records.filter(({ id }) => ids.has(id)),
      ids,
    );
  });
}

/** `ids` of people who lead; left out: those of the records. */
const leading = (
  accounts: readonly Account[],
  leaders: readonly HrRecord[],
  ids: ReadonlySet<string> = new Set(leaders.map(({ id }) => id)),
): readonly Account[] =>
  accounts.filter(
    (account) =>
      account.managedUnits.length > 0 ||
      ids.has(account.importId ?? '') ||
      leaders.some((record) => belongsTo(account, record) === 'person'),
  );

/** Only by name and address can it be told whether somebody leads with such an account. */
const isUnlinked = ({ state, importId, managedUnits }: Account): boolean =>
  state === 'active' && (importId ?? '') === '' && managedUnits.length === 0;

/** Loosely, the records of somebody whose account has no key. */
const recordsLike = ({ systems }: Ask, { email, username }: Account) => [
  ...(email === '' ? [] : [systems.records({ email })]),
  ...(username === '' ? [] : [systems.records({ username })]),
];
