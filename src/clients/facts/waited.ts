import type { Known } from '../../diagnostics/facts/fact-table.ts';
import { belongsTo, keysHeld } from '../../diagnostics/facts/own-account.ts';
import type { Waited } from '../../diagnostics/facts/waited.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/**
 * The people who waited for a licence before, each as they are now. Asked as *everybody*, which the same run has asked
 * already to know who waits now, so it costs no call.
 */
export async function waited({ grant, facts, systems, tenant, now }: Ask): Promise<Known<Waited>> {
  if (grant.scope !== 'customer') return { is: 'unknown', because: 'forbidden' };
  const asked = facts['asker.waited'];
  if (asked?.is !== 'known') return { is: 'unknown', because: 'declined' };
  const [all, users] = await Promise.all([systems.records({}), systems.users({ includeArchived: true })]);
  if (all.is !== 'ok') return unknown(all);
  if (users.is !== 'ok') return unknown(users);
  const keys = new Set(asked.value);
  const records = all.value.value.filter(({ id }) => keys.has(id));
  const accounts = users.value.value.filter((account) =>
    records.some((record) => belongsTo(account, record) === 'person' || keysHeld(account, record).length > 0),
  );
  return {
    is: 'known',
    value: {
      records,
      accounts,
      source: all.value.passedOver === undefined ? 'up-to-date' : 'older-delivery',
    },
    asOf: all.value.asOf ?? now,
    source: `${learnlinqUsers}; ${hrSourceName(tenant)}`,
  };
}
