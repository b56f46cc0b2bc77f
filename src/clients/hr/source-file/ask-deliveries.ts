import type { HrConnection } from '../../../diagnostics/facts/hr-connection.ts';
import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Read } from '../../every-page.ts';
import type { RecordQuery, SampleQuery } from '../hr-source.ts';
import type { Agreed } from './columns.ts';
import { deliveredAt } from './delivered-file.ts';
import { fitsRecord } from './fits-record.ts';
import { plainForm } from './person-keys.ts';
import { rowsOf } from './rows-of.ts';
import type { SftpLine } from './sftp-line.ts';
import type { Usable } from './usable-deliveries.ts';

/** What reading rows back needs. */
export interface Reach {
  readonly agreed: Agreed;
  readonly line: SftpLine;
  readonly deadline: Deadline;
}

/** As many people as one answer holds, as with every other source. */
const mostRecords = 10_000;

/** The people of one delivery who fit every part of the query. */
export async function recordsIn(
  usable: Usable,
  query: RecordQuery,
  reach: Reach,
): Promise<Answer<Read<readonly HrRecord[]> | 'gone'>> {
  const places = await usable.index.find(query, mostRecords);
  if (places === 'too-many') return { is: 'unreachable' };
  const rows = await rowsOf(usable, places, reach);
  if (rows.is !== 'ok') return rows;
  if (rows.value === 'gone') return { is: 'ok', value: 'gone' };
  const value = rows.value.filter((record) => fitsRecord(query, record));
  const { passedOver } = usable;
  const read = { value, asOf: deliveredAt(usable.file), ...(passedOver !== null && { passedOver }) };
  return { is: 'ok', value: read };
}

/** A few people of one delivery; a hash may be shared, so the real row says whether it is of the department. */
export async function someIn(
  usable: Usable,
  where: SampleQuery,
  reach: Reach,
): Promise<Answer<Read<readonly HrRecord[]> | 'gone'>> {
  const rows = await rowsOf(usable, await usable.index.some(where), reach);
  if (rows.is !== 'ok') return rows;
  if (rows.value === 'gone') return { is: 'ok', value: 'gone' };
  const value = rows.value.filter(
    ({ employments }) =>
      where === 'anybody' ||
      employments.some(({ department }) => plainForm(department) === plainForm(where.department)),
  );
  return { is: 'ok', value: { value, asOf: deliveredAt(usable.file) } };
}

/** Somebody in the delivery before. That somebody was not in it can be told also when its file is gone. */
export async function recordBefore(
  usable: Usable | null,
  id: string,
  reach: Reach,
): Promise<Answer<Read<HrRecord | null | 'not-kept'>>> {
  if (usable === null) return { is: 'ok', value: { value: 'not-kept', asOf: null } };
  const asOf = deliveredAt(usable.file);
  const places = await usable.index.findId(id);
  const isGone = usable.content === 'gone' && places.length > 0;
  const rows = isGone ? gone : await rowsOf(usable, places, reach);
  if (rows.is !== 'ok') return rows;
  if (rows.value === 'gone') return { is: 'ok', value: { value: 'not-kept', asOf } };
  return { is: 'ok', value: { value: rows.value.find((record) => record.id === id) ?? null, asOf } };
}

const gone = { is: 'ok', value: 'gone' } as const;

/** What came of calling the server, with the rows of the delivery in use and of the one before it. */
export function connectionOf(current: Answer<Usable>, previous: Usable | null): Answer<Read<HrConnection>> {
  const told = (outcome: HrConnection['outcome'], now?: Usable): Answer<Read<HrConnection>> => {
    // Rows of an older delivery are not what the source gives now.
    const rows = now?.passedOver === null ? now.index.summary.rows : null;
    const rowsBefore = previous?.index.summary.rows ?? null;
    return { is: 'ok', value: { value: { kind: 'source-file', outcome, rows, rowsBefore }, asOf: null } };
  };
  if (current.is === 'ok') return told('answered', current.value);
  if (current.is === 'malformed') return told('answered');
  // A server with another key has not refused us: it was not asked anything.
  return current.is === 'said-no' && current.detail === undefined ? told('token-refused') : current;
}
