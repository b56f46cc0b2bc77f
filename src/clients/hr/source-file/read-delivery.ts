import { createHash } from 'node:crypto';
import { type CellDecoder, cellDecoder, type Encoding, isBeyondAscii } from './cell-decoder.ts';
import { type Agreed, type Columns, findColumns, missingColumns } from './columns.ts';
import { type CsvForm, type FoundForm, findForm } from './csv-form.ts';
import { type RawRow, readRows } from './read-rows.ts';
import { type Trouble, type TroubleList, troubleList } from './trouble.ts';
import { whyBroken } from './why-broken.ts';

/** One row of people, or one that nobody can be read from. Cells are decoded, as far as they can be. */
export interface ReadRow {
  readonly is: 'person' | 'broken';
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
  /** `broken`: it is a line of which the quotes do not match. */
  readonly quoting: 'right' | 'broken';
}

/** How the rows of a delivery are read back one by one. */
export interface Layout {
  readonly form: CsvForm;
  readonly encoding: Encoding;
  readonly header: readonly string[];
}

/** What a file came to when it was read from its first byte to its last. */
export interface DeliveryRead {
  readonly bytes: number;
  readonly hash: string;
  /** Rows that could be read; `null` when none could. */
  readonly rows: number | null;
  /** `cut-off`: it stops in the middle of a row. `no-table`: nothing in it can be read as people. */
  readonly whole: 'whole' | 'cut-off' | 'no-table';
  readonly layout: Layout | null;
  readonly trouble: readonly Trouble[];
}

export interface RowTaker {
  begin(columns: Columns, header: readonly string[]): void;
  take(row: ReadRow): void;
}

/** So much of a file says what form it has. */
const headBytes = 65_536;

/** Reads a delivery once, row by row; no more than one row is kept. */
export async function readDelivery(
  chunks: AsyncIterable<Buffer>,
  agreed: Agreed,
  taker: RowTaker,
): Promise<DeliveryRead> {
  const digest = createHash('sha256');
  const size = { bytes: 0, last: 0 };
  const counted = counting(chunks, (chunk) => {
    digest.update(chunk);
    size.bytes += chunk.length;
    size.last = chunk.at(-1) ?? size.last;
  });
  const { head, all } = await withHead(counted);
  const found = findForm(head, agreed.delimiter);
  const reading = new DeliveryReading(agreed, taker);
  if (found.is === 'table') await reading.read(all, found.form);
  else for await (const _ of all);
  const result = reading.result(found, size.last === 10 || size.last === 13 ? 'ended' : 'open');
  return { ...result, bytes: size.bytes, hash: digest.digest('hex') };
}

class DeliveryReading {
  private readonly agreed: Agreed;
  private readonly taker: RowTaker;
  private readonly decoder: CellDecoder;
  private readonly trouble: TroubleList = troubleList();
  private columns: Columns | null = null;
  private header: readonly string[] = [];
  private usable: 'yes' | 'no' = 'yes';
  private rows = 0;
  /** Why the last row is no person's; it may only be the place where the file was cut off. */
  private pending: Trouble | null = null;

  constructor(agreed: Agreed, taker: RowTaker) {
    this.agreed = agreed;
    this.taker = taker;
    this.decoder = cellDecoder(agreed.encoding);
  }

  async read(chunks: AsyncIterable<Buffer>, form: CsvForm): Promise<void> {
    const outcome = await readRows(chunks, form, (row) =>
      this.columns === null ? this.begin(row) : this.row(row),
    );
    if (outcome === 'given-up') this.usable = 'no';
  }

  result(found: FoundForm, lastLine: 'ended' | 'open'): Omit<DeliveryRead, 'bytes' | 'hash'> {
    for (const each of found.trouble) this.trouble.add(each);
    if (found.is === 'no-table' || this.usable === 'no') {
      this.settle();
      return { rows: null, whole: 'no-table', layout: null, trouble: this.trouble.list() };
    }
    const cutOff = this.pending !== null && lastLine === 'open';
    if (this.pending !== null && cutOff)
      this.trouble.add({ is: 'truncated', line: this.pending.line, text: '' });
    else this.settle();
    if (this.rows === 0) this.trouble.add({ is: 'empty', line: null, text: '' });
    const disguised = this.decoder.disguised();
    if (disguised !== null) this.trouble.add({ is: 'encoding', line: disguised, text: 'UTF-8' });
    return {
      rows: this.rows,
      whole: cutOff ? 'cut-off' : 'whole',
      layout: { form: found.form, encoding: this.decoder.encoding, header: this.header },
      trouble: this.trouble.list(),
    };
  }

  private begin({ cells, line }: RawRow): void {
    const header = cells.map((cell) => this.decoder.decode(cell, line) ?? '');
    const columns = findColumns(header, this.agreed);
    const missing = missingColumns(columns, this.agreed);
    this.columns = columns;
    this.header = header;
    if (missing.length > 0) {
      this.usable = 'no';
      this.trouble.add({ is: 'header', line, text: missing.join(', ') });
    } else this.taker.begin(columns, header);
  }

  private row(raw: RawRow): void {
    if (this.columns === null || this.usable === 'no') return;
    this.settle();
    const cells = this.decoded(raw);
    const why = whyBroken(raw, cells, {
      columns: this.columns,
      encoding: this.decoder.encoding,
      id: this.agreed.columns.id,
    });
    this.pending = why;
    if (why === null) this.rows += 1;
    const { line, start, end } = raw;
    const quoting = raw.broken === null ? 'right' : 'broken';
    this.taker.take({ is: why === null ? 'person' : 'broken', line, start, end, cells, quoting });
  }

  /** The very cells when all of them are plain, as in most rows; without those that are no letters. */
  private decoded({ cells, line }: RawRow): readonly string[] {
    if (!cells.some(isBeyondAscii)) return cells;
    return cells.map((cell) => this.decoder.decode(cell, line)).filter((cell) => cell !== null);
  }

  private settle(): void {
    if (this.pending !== null) this.trouble.add(this.pending);
    this.pending = null;
  }
}

async function* counting(
  chunks: AsyncIterable<Buffer>,
  count: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    count(chunk);
    yield chunk;
  }
}

async function withHead(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const parts: Buffer[] = [];
  for (let size = 0; size < headBytes; ) {
    const next = await chunks.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(parts);
  return { head, all: after(head, chunks) };
}

async function* after(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}
