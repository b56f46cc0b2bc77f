import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Employment, HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Answer } from '../../answer.ts';
import type { Row } from './answers.ts';
import { type PersonRow, personOfRow } from './person-of-row.ts';

const mostEmployments = 5;

/**
 * The people of these rows, by their key. A connector often gives a row for each contract; one key is one person
 * all the same.
 */
export function recordsOfRows(source: AfasSource, rows: readonly Row[]): Answer<readonly HrRecord[]> {
  const people = new Map<string, PersonRow[]>();
  for (const row of rows) {
    const read = personOfRow(source, row);
    if (!read.success) {
      const fields = new Set(read.error.issues.map(({ path }) => path.map(String).join('.')));
      return { is: 'malformed', detail: `${source.connector} has no usable ${[...fields].join(', ')}` };
    }
    people.set(read.data.id, [...(people.get(read.data.id) ?? []), read.data]);
  }
  const records = [...people.values()].flatMap(together);
  return { is: 'ok', value: records.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

/** The contracts of one person as one record, whatever the order in which they came. */
function together(rows: readonly PersonRow[]): readonly HrRecord[] {
  const contracts = current(rows);
  return contracts.slice(0, 1).map(({ function: _, department: __, attributes, ...person }) => ({
    ...person,
    employments: employments(contracts),
    startDate: day(contracts.map(({ startDate }) => startDate).toSorted(), 0),
    endDate: day(contracts.map(({ endDate }) => endDate).toSorted(), -1),
    attributes: given(attributes),
  }));
}

/** Without the contracts that had ended when the newest began: those are history. */
function current(rows: readonly PersonRow[]): readonly PersonRow[] {
  const newest = rows
    .map(({ startDate }) => startDate ?? '')
    .reduce((one, other) => (one > other ? one : other));
  const running = rows.filter(
    ({ startDate, endDate }) => (startDate ?? '') === newest || endDate === null || endDate >= newest,
  );
  return running.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function employments(contracts: readonly PersonRow[]): Employment[] {
  const all = contracts.flatMap(({ function: role, department }) =>
    role === null && department === null ? [] : [{ function: role ?? '', department: department ?? '' }],
  );
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].slice(0, mostEmployments);
}

/** The first day, or the last; `null` when one of the contracts has none: nothing is earlier, or later. */
const day = (days: readonly (string | null)[], at: 0 | -1): string | null =>
  days.includes(null) ? null : (days.at(at) ?? null);

const given = (attributes: PersonRow['attributes']): HrRecord['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
