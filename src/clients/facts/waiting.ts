import { admits } from '../../diagnostics/facts/admits.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { Waiting } from '../../diagnostics/facts/licences.ts';
import { belongsTo, keysHeld } from '../../diagnostics/facts/own-account.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/** From this part of the licences still free on, or a single one, the queue may be longer than what is free. */
const nearlyFull = 0.02;

/**
 * How many people wait behind the licence limit. Everybody is read, so it is counted only when the limit is
 * reached or nearly; a count that cannot be finished says so and never stands in the way of the limit itself.
 */
export async function waiting({ systems, tenant, now }: Ask): Promise<Known<Waiting>> {
  const licences = await systems.licences();
  if (licences.is !== 'ok') return unknown(licences);
  const asKnown = (value: Waiting, source: string): Known<Waiting> => ({
    is: 'known',
    value,
    asOf: now,
    source,
  });
  const { used, maximum } = licences.value.value;
  if (maximum - used > Math.max(1, maximum * nearlyFull))
    return asKnown({ is: 'not-needed' }, 'LearnLinq, licences');
  const [records, accounts] = await Promise.all([
    systems.records({}),
    systems.users({ includeArchived: true }),
  ]);
  const source = `${hrSourceName(tenant)}; ${learnlinqUsers}`;
  if (records.is !== 'ok' || accounts.is !== 'ok') return asKnown({ is: 'not-counted' }, source);
  const everybody = accounts.value.value;
  const people = records.value.value.filter(
    (record) =>
      admits(record, tenant, now) === 'yes' &&
      everybody.every(
        (account) => belongsTo(account, record) === 'somebody-else' && keysHeld(account, record).length === 0,
      ),
  );
  return asKnown({ is: 'counted', people: people.length }, source);
}
