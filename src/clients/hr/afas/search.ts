import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { RecordQuery } from '../hr-source.ts';
import { wanted } from './conditions.ts';
import { fitsQuery } from './fits-query.ts';
import { type GoodCalls, isGood } from './good-calls.ts';
import type { Reading } from './reading.ts';
import { recordsOfRows } from './records-of-rows.ts';

/**
 * The people whom the query means. Nobody is said to be absent before it has been seen that the connector still
 * shows its rows: a token whose user lost rights gets the same empty answer.
 */
export async function search(
  { source, reading, good, clock }: Searched,
  query: RecordQuery,
  deadline: Deadline,
): Promise<Answer<readonly HrRecord[]>> {
  const asked = wanted(query, source.fields);
  if (asked.is === 'nobody') return { is: 'ok', value: [] };
  const rows = await reading.rows(asked.is === 'everybody' ? [] : asked.conditions, deadline);
  if (rows.is !== 'ok') return rows;
  if (asked.is === 'everybody') {
    if (!isGood(rows.value.length, good)) return tooFew(source);
    good.add({ at: clock(), rows: rows.value.length });
  }
  const people = recordsOfRows(source, rows.value);
  if (people.is !== 'ok') return people;
  const meant = people.value.filter((record) => fitsQuery(record, query));
  if (meant.length > 0) return { is: 'ok', value: meant };
  const seen = await seesEnough(rows.value.length, reading, { good, deadline });
  if (seen.is !== 'ok') return seen;
  return seen.value === 'yes' ? { is: 'ok', value: meant } : tooFew(source);
}

/** Whether the connector shows some rows, and no fewer than half of those before; what came back counts as seen. */
async function seesEnough(
  seen: number,
  reading: Reading,
  { good, deadline }: { readonly good: GoodCalls; readonly deadline: Deadline },
): Promise<Answer<'yes' | 'no'>> {
  const tooFew = Math.max(0, Math.ceil((good.all()[0]?.rows ?? 0) / 2) - 1);
  return seen > tooFew ? { is: 'ok', value: 'yes' } : reading.areThereMoreThan(tooFew, deadline);
}

/** What a search needs to know of a customer's connector. */
export interface Searched {
  readonly source: AfasSource;
  readonly reading: Reading;
  readonly good: GoodCalls;
  readonly clock: Clock;
}

const tooFew = ({ connector }: AfasSource): Answer<never> => ({
  is: 'said-no',
  because: 'forbidden',
  detail: `${connector} shows no rows, or fewer than half of those before: the user behind the token may not see them`,
});
