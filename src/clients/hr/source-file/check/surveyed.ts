import type { Encoding } from '../cell-decoder.ts';
import type { Agreed, Columns } from '../columns.ts';
import type { CsvForm } from '../csv-form.ts';
import type { Doubles } from './confirm-doubles.ts';
import type { LocalFile } from './open-file.ts';
import type { RowMarks } from './row-marks.ts';
import type { RowReader } from './row-reader.ts';

/** A file after its first reading: enough to read any row again, and no row. */
export interface Surveyed {
  readonly file: LocalFile;
  readonly marks: RowMarks;
  readonly form: CsvForm;
  readonly encoding: Encoding;
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly agreed: Agreed;
  readonly reader: RowReader;
  readonly doubles: Doubles;
  /** `otherwise`: UTF-8 was agreed, and the file is Windows-1252. */
  readonly letters: 'as-agreed' | 'otherwise';
  /** The number of the row in which the file breaks off; `null` when it is whole. */
  readonly cutOff: number | null;
}
