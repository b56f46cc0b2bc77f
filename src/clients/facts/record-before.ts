import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { unknown } from '../known.ts';
import { type Ask, hrSourceName } from './ask.ts';
import { hrMatches } from './matches.ts';

/** The record in the delivery before this one, for a record that the same grant is shown. */
export async function recordBefore(ask: Ask): Promise<Known<HrRecord | null>> {
  const asked = ask.facts['hr.record'];
  if (asked === undefined) return { is: 'unknown', because: 'declined' };
  if (asked.is === 'unknown' || asked.value === null) return asked;
  const { id } = asked.value;
  const shown = await hrMatches(ask);
  if (shown.is === 'unknown') return shown;
  if (!shown.value.some(({ record }) => record.id === id)) return { is: 'unknown', because: 'forbidden' };
  const answer = await ask.systems.before(id);
  if (answer.is !== 'ok') return unknown(answer);
  const { value, asOf } = answer.value;
  if (value === 'not-kept') return { is: 'unknown', because: 'not-connected' };
  return { is: 'known', value, asOf: asOf ?? ask.now, source: hrSourceName(ask.tenant) };
}
