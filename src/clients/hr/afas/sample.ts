import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import { looksSame } from '../../../diagnostics/facts/own-account.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import { rowsOfSample, type SampleQuery } from '../hr-source.ts';
import type { Condition } from './conditions.ts';
import type { Reading } from './reading.ts';
import { recordsOfRows } from './records-of-rows.ts';

/**
 * A few people. Contracts of one person stand on rows of their own, so whoever is last on a full page may be there
 * in part and is left out. That nobody came back means nothing here: no rows may as well mean no rights.
 */
export async function sample(
  source: AfasSource,
  reading: Reading,
  where: SampleQuery,
  deadline: Deadline,
): Promise<Answer<readonly HrRecord[]>> {
  const conditions = conditionsFor(source, where);
  if (conditions === null) return { is: 'malformed', detail: `${source.connector} has no department` };
  const most = rowsOfSample(where);
  const rows = await reading.first(conditions, most, deadline);
  if (rows.is !== 'ok') return rows;
  const people = recordsOfRows(source, rows.value);
  if (people.is !== 'ok') return people;
  const cut = rows.value.length < most ? undefined : rows.value.at(-1)?.[source.fields.id];
  return {
    is: 'ok',
    value: people.value.filter((record) => record.id !== String(cut) && isIn(record, where)),
  };
}

/** AFAS compares to the letter but for case; spaces around the name are put aside by asking for what contains it. */
function conditionsFor({ fields }: AfasSource, where: SampleQuery): readonly Condition[] | null {
  if (where === 'anybody') return [];
  return fields.department === undefined
    ? null
    : [{ field: fields.department, operator: 6, value: where.department.trim() }];
}

const isIn = ({ employments }: HrRecord, where: SampleQuery): boolean =>
  where === 'anybody' || employments.some(({ department }) => looksSame(department, where.department));
