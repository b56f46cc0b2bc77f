import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import { type Agreed, findColumns } from './columns.ts';
import { readPlaces } from './read-places.ts';
import { recordOf } from './record-of.ts';
import type { Place } from './row-table.ts';
import type { SftpLine } from './sftp-line.ts';
import type { Usable } from './usable-deliveries.ts';

/**
 * The real rows of a delivery, read back from where they stand. A row that nobody can be read from may be the one
 * that is asked for, so then there is no answer. `gone`: the file is not there any more.
 */
export async function rowsOf(
  { file, index }: Usable,
  places: readonly Place[],
  { agreed, line, deadline }: { agreed: Agreed; line: SftpLine; deadline: Deadline },
): Promise<Answer<readonly HrRecord[] | 'gone'>> {
  const { layout } = index.summary;
  if (layout === null || places.some(({ is }) => is === 'broken')) return unreadable;
  if (places.length === 0) return { is: 'ok', value: [] };
  const answer = await line.use(deadline, (files) =>
    files.open(file, (opened) => readPlaces(opened, places, layout)),
  );
  if (answer.is !== 'ok') return answer;
  if (answer.value === 'gone') return { is: 'ok', value: 'gone' };
  const columns = findColumns(layout.header, agreed);
  const records = answer.value.flatMap((row) => {
    const record = row.is === 'person' ? recordOf(row.cells, columns, agreed) : null;
    return record === null ? [] : [record];
  });
  return records.length === places.length ? { is: 'ok', value: records } : unreadable;
}

/** Somebody stands in a row that nobody can be read from. */
export const unreadable = { is: 'malformed', detail: 'unreadable-row' } as const;
