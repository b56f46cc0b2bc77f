import { admits, admitsOn } from '../../diagnostics/facts/admits.ts';
import { dayAfter, dayIn } from '../../diagnostics/facts/calendar.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { startsWithinDays, type Waiting, type WaitingPerson } from '../../diagnostics/facts/licences.ts';
import { belongsTo, keysHeld } from '../../diagnostics/facts/own-account.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/** From this part of the licences still free on, or a single one, the queue may be longer than what is free. */
const nearlyFull = 0.02;

/**
 * Who waits behind the licence limit, by name only for whose grant covers everybody. Everybody is read, so it is
 * counted only when the limit is reached or nearly; a count that cannot be finished says so and never stands in the
 * way of the limit itself.
 */
export async function waiting({ grant, systems, tenant, now }: Ask): Promise<Known<Waiting>> {
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
  const without = (record: HrRecord) =>
    everybody.every(
      (account) => belongsTo(account, record) === 'somebody-else' && keysHeld(account, record).length === 0,
    );
  const people = records.value.value.filter(
    (record) => admits(record, tenant, now) === 'yes' && without(record),
  );
  if (grant.scope !== 'customer')
    return asKnown({ is: 'counted', people: people.length, who: null, later: [] }, source);
  const later = startingSoon(records.value.value, { tenant, now }).filter(without);
  const value = { people: people.length, who: people.map(asPerson), later: later.map(asPerson) };
  return asKnown({ is: 'counted', ...value }, source);
}

/** Whom the agreements keep out today and let in on the day that they start. */
function startingSoon(records: readonly HrRecord[], { tenant, now }: Pick<Ask, 'tenant' | 'now'>) {
  const today = dayIn(tenant.timeZone, now);
  const last = dayAfter(today, startsWithinDays);
  return records.filter(
    (record) =>
      record.startDate !== null &&
      record.startDate > today &&
      record.startDate <= last &&
      admitsOn(record, tenant, today) === 'no' &&
      admitsOn(record, tenant, record.startDate) === 'yes',
  );
}

const asPerson = ({ id, name, username, startDate }: HrRecord): WaitingPerson => ({
  id,
  name: [name, username].find((each) => (each ?? '').trim() !== '') ?? '',
  from: startDate,
});
