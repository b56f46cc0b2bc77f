import { isSoundValue } from '../../../../diagnostics/file/judge-row.ts';
import { isBeyondAscii } from '../cell-decoder.ts';
import type { Columns } from '../columns.ts';
import { type DeliveryRead, type ReadRow, readDelivery } from '../read-delivery.ts';
import type { CheckOrder } from './check-order.ts';
import type { ComparedWith } from './compared-with.ts';
import { type DoubleKeys, doubleKeys } from './double-keys.ts';
import { type Taken, takenAs } from './fate-of-row.ts';
import type { LocalFile } from './open-file.ts';
import { personDigest } from './person-digest.ts';
import { type Fate, type RowMarks, rowMarks } from './row-marks.ts';
import { type RowReader, rowReader } from './row-reader.ts';

/** What reading a file once, from its first byte to its last, came to. No value of anybody is kept. */
export interface FirstReading {
  readonly read: DeliveryRead;
  readonly marks: RowMarks;
  readonly keys: DoubleKeys;
  readonly columns: Columns | null;
  readonly reader: RowReader | null;
}

/** Reads more than the integration would, so that everything wrong can be said at once. */
const leniently = ({ agreed }: CheckOrder) => ({
  ...agreed,
  delimiter: 'auto' as const,
  encoding: agreed.encoding === 'utf-8' ? ('auto' as const) : agreed.encoding,
  mandatory: [],
});

export async function firstReading(
  file: LocalFile,
  order: CheckOrder,
  onBytes: (bytes: number) => void,
): Promise<FirstReading> {
  const rows = new Rows(order);
  const read = await readDelivery(file.stream(onBytes), leniently(order), {
    begin: (columns, header) => rows.begin(columns, header),
    take: (row) => rows.take(row),
  });
  return { read, marks: rows.marks, keys: rows.keys, columns: rows.columns, reader: rows.reader };
}

class Rows {
  readonly marks = rowMarks();
  readonly keys = doubleKeys();
  columns: Columns | null = null;
  reader: RowReader | null = null;
  private readonly order: CheckOrder;
  private readonly compared: ComparedWith | null;

  constructor(order: CheckOrder) {
    this.order = order;
    this.compared = order.compared;
  }

  begin(columns: Columns, header: readonly string[]): void {
    const { agreed, tenant, today } = this.order;
    this.columns = columns;
    this.reader = rowReader({ columns, header, today }, agreed, tenant);
  }

  take(row: ReadRow): void {
    const { columns, reader } = this;
    if (columns === null || reader === null) return;
    const nth = this.marks.add(row);
    this.keys.add(row.is === 'broken' ? [] : row.cells, columns);
    if (this.order.agreed.encoding === 'utf-8' && row.cells.some(isBeyondAscii))
      this.marks.mark(nth, 'beyond-ascii');
    if (row.is === 'broken') this.broken(nth, row);
    else this.person(nth, row, reader);
  }

  private person(nth: number, { cells }: ReadRow, reader: RowReader): void {
    const { looked, judgement } = reader;
    const record = reader.record(cells);
    const taken = takenAs(record, judgement);
    const isOdd = looked.some(({ at, kind }) => !isSoundValue(cells[at] ?? '', kind, judgement));
    if (isOdd || taken === 'wrong' || taken === 'outside') this.marks.mark(nth, 'faulty');
    if (taken !== 'in' && taken !== 'ended') this.marks.setFate(nth, 'skipped');
    if (this.compared !== null) this.compare(nth, record, taken, this.compared);
  }

  /** Whoever stands in a row that cannot be read is not gone. */
  private broken(nth: number, { cells, quoting }: ReadRow): void {
    this.marks.mark(nth, 'faulty');
    if (quoting === 'broken') this.marks.mark(nth, 'broken-quotes');
    this.marks.setFate(nth, 'skipped');
    for (const cell of cells) this.compared?.people.keep(cell.replaceAll('"', ''));
  }

  private compare(
    nth: number,
    record: Parameters<typeof takenAs>[0],
    taken: Taken,
    { people, fields }: ComparedWith,
  ): void {
    if (taken === 'in' || taken === 'wrong') people.keep(record.id);
    if (taken === 'in') this.marks.setFate(nth, people.compare(record.id, personDigest(record, fields)));
    if (taken === 'ended') this.marks.setFate(nth, endedFate(people.compare(record.id, 0)));
  }
}

/** Somebody new whose access is over makes an account all the same. */
const endedFate = (compared: Fate): Fate => (compared === 'created' ? 'created' : 'ended');
