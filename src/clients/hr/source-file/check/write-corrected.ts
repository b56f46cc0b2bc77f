import { byteWindow } from '../byte-window.ts';
import { decodeCell, type Encoding } from '../cell-decoder.ts';
import { type RawRow, readRows } from '../read-rows.ts';
import { type Repair, repairRow } from './repair-row.ts';
import type { Surveyed } from './surveyed.ts';

/** A piece of a corrected file, with what was repaired in it. */
export interface CorrectedPiece {
  readonly bytes: Buffer;
  readonly repairs: readonly Repair[];
}

/** Hands over a corrected file from its first byte to its last; no more of it is kept than is being read. */
export async function writeCorrected(
  surveyed: Surveyed,
  write: (piece: CorrectedPiece) => Promise<void>,
): Promise<void> {
  const correcting = new Correcting(surveyed);
  async function* feeding() {
    for await (const bytes of surveyed.file.stream()) {
      correcting.feed(bytes);
      yield bytes;
      await write(correcting.flush());
    }
  }
  await readRows(feeding(), surveyed.form, (row) => correcting.take(row));
  await write(correcting.end());
}

class Correcting {
  private readonly surveyed: Surveyed;
  private readonly window = byteWindow(0);
  /** UTF-8 is written unless Windows-1252 was agreed. */
  private readonly change: 'to-utf-8' | 'none';
  private written: Buffer[] = [];
  private repairs: Repair[] = [];
  private read = 0;
  /** Everything before this byte is written; a byte order mark is left behind. */
  private done: number;
  private seen = 0;
  /** The number of the next row; the header has none. */
  private nth = -1;

  constructor(surveyed: Surveyed) {
    const { agreed, encoding, form } = surveyed;
    this.surveyed = surveyed;
    this.change = encoding === 'windows-1252' && agreed.encoding !== 'windows-1252' ? 'to-utf-8' : 'none';
    this.done = form.start;
    if (form.start > 0) this.repairs.push({ row: 1, column: null, before: 'byte order mark', after: '' });
    if (this.change === 'to-utf-8')
      this.repairs.push({ row: null, column: null, before: 'windows-1252', after: 'utf-8' });
  }

  feed(bytes: Buffer): void {
    this.window.add(bytes);
    this.read += bytes.length;
  }

  take(row: RawRow): void {
    const nth = this.nth;
    this.nth += 1;
    this.seen = row.end;
    if (nth === -1 || row.broken !== null) return;
    const { bytes, repairs } = repairRow({ nth, raw: row }, this.surveyed, () => this.bytesOf(row));
    if (bytes === null) return;
    this.copyTo(row.start);
    this.written.push(encoded(bytes, this.change === 'to-utf-8' ? 'utf-8' : this.surveyed.encoding));
    this.repairs.push(...repairs);
    this.done = row.end;
  }

  /** What is ready: everything up to the last row that was seen whole. */
  flush(): CorrectedPiece {
    this.copyTo(this.seen);
    this.window.forget(this.done);
    const piece = { bytes: Buffer.concat(this.written), repairs: this.repairs };
    this.written = [];
    this.repairs = [];
    return piece;
  }

  end(): CorrectedPiece {
    this.seen = this.read;
    return this.flush();
  }

  private bytesOf({ start, end }: RawRow): Buffer {
    return this.window.from(start).subarray(0, end - start);
  }

  private copyTo(place: number): void {
    if (place <= this.done) return;
    const bytes = this.window.from(this.done).subarray(0, place - this.done);
    this.written.push(this.change === 'none' ? Buffer.from(bytes) : Buffer.from(inUtf8(bytes)));
    this.done = place;
  }
}

const inUtf8 = (bytes: Buffer): string => decodeCell(bytes.toString('latin1'), 'windows-1252') ?? '';

/** What was read from Windows-1252 and repaired without new letters goes back as it came. */
function encoded(text: string, encoding: Encoding): Buffer {
  return encoding === 'utf-8' ? Buffer.from(text, 'utf8') : inWindows1252(text);
}

const letters = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeCell(String.fromCharCode(byte), 'windows-1252'), byte]),
);

const inWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x3f));
