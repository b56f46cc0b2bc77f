import type { Columns } from '../columns.ts';
import { readDelivery } from '../read-delivery.ts';
import type { CheckOrder } from './check-order.ts';
import type { ComparedWith } from './compared-with.ts';
import { takenAs } from './fate-of-row.ts';
import type { LocalFile } from './open-file.ts';
import { peopleBefore } from './people-before.ts';
import { type Compared, personDigest } from './person-digest.ts';
import { type RowReader, rowReader } from './row-reader.ts';

const fields: ReadonlySet<Compared> = new Set([
  'identityProvider',
  'endDate',
  'startDate',
  'manager',
  'attributes',
]);

/** Who came in with the delivery before, judged as they would be today; `unreadable`: nobody can be read from it. */
export async function peopleBeforeFile(
  file: LocalFile,
  { agreed, tenant, today }: Omit<CheckOrder, 'compared'>,
): Promise<ComparedWith | 'unreadable'> {
  const people = peopleBefore();
  let reader: RowReader | null = null;
  const read = await readDelivery(file.stream(), agreed, {
    begin(columns: Columns, header) {
      reader = rowReader({ columns, header, today }, agreed, tenant);
    },
    take({ is, cells }) {
      if (reader === null || is === 'broken') return;
      const record = reader.record(cells);
      const taken = takenAs(record, reader.judgement);
      const was = taken === 'in' ? 'open' : taken === 'ended' ? 'ended' : 'out';
      people.add(record.id, personDigest(record, fields), was);
    },
  });
  return read.rows === null ? 'unreadable' : { people, fields };
}
