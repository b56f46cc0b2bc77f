import { dayIn } from '../../../../diagnostics/facts/calendar.ts';
import type { Tenant } from '../../../../diagnostics/facts/tenant.ts';
import type { FileFault } from '../../../../diagnostics/file/file-fault.ts';
import { type Unreadable, unreadableFile } from '../../../../diagnostics/file/file-troubles.ts';
import { judgeRemoval } from '../../../../diagnostics/file/judge-removal.ts';
import type { FileCounts } from '../../../../diagnostics/file/say-report.ts';
import { agreedWith } from '../columns.ts';
import type { CheckOrder } from './check-order.ts';
import { type Against, compareWith } from './compare-with.ts';
import { confirmDoubles } from './confirm-doubles.ts';
import { type Corrected, correctFile } from './correct-file.ts';
import { countFates } from './count-fates.ts';
import { faultsOfFile, isReadable } from './faults-of-file.ts';
import { type FirstReading, firstReading } from './first-reading.ts';
import { listFaults } from './list-faults.ts';
import { lookInto } from './look-into.ts';
import { type LocalFile, openLocalFile } from './open-file.ts';
import { sourceAgreement } from './source-agreement.ts';
import type { Surveyed } from './surveyed.ts';
import { type CorrectedPiece, writeCorrected } from './write-corrected.ts';

/** What a file is checked by, and against what. */
export interface FileToCheck {
  /** Its name, or a file that was opened already and is closed here. */
  readonly path: string | LocalFile;
  readonly tenant: Tenant;
  readonly now: Date;
  readonly against: Against;
  onBytes(read: number, of: number): void;
}

/** A file that was checked. It stays open, so that findings and corrections are of the very same bytes. */
export type CheckedFile =
  | { readonly is: 'previous-unreadable' }
  | { readonly is: 'unreadable'; readonly why: Unreadable; readonly fault: FileFault }
  | {
      readonly is: 'checked';
      readonly counts: FileCounts;
      readonly blocked: 'yes' | 'no';
      /** First of the file as a whole, then row by row. */
      faults(): AsyncGenerator<FileFault>;
      /** Writes a file with only the safe repairs to a place where nothing stands yet. */
      correct(to: string): Promise<Corrected>;
      /** Hands the same over piece by piece. */
      write(write: (piece: CorrectedPiece) => Promise<void>): Promise<void>;
      close(): Promise<void>;
    };

export async function checkSourceFile(asked: FileToCheck): Promise<CheckedFile> {
  const file = typeof asked.path === 'string' ? await openLocalFile(asked.path) : asked.path;
  if (typeof file === 'string') return unreadable(file);
  let checked: CheckedFile | null = null;
  try {
    checked = await checkOpened(file, asked);
    return checked;
  } finally {
    if (checked?.is !== 'checked') await file.close();
  }
}

async function checkOpened(file: LocalFile, asked: FileToCheck): Promise<CheckedFile> {
  const { tenant, now } = asked;
  const looked = await lookInto(file);
  if (looked !== 'text') return unreadable(looked);
  const agreed = agreedWith(tenant, sourceAgreement(tenant));
  const order = { tenant, agreed, now, today: dayIn(tenant.timeZone, now) };
  const compared = await compareWith(asked.against, file, order);
  if (compared === 'unreadable') return { is: 'previous-unreadable' };
  const first = await firstReading(file, { ...order, compared }, (bytes) => asked.onBytes(bytes, file.size));
  const surveyed = await survey(file, { ...order, compared }, first);
  if (typeof surveyed === 'string') return unreadable(surveyed);
  if (first.marks.starts.length === 0 && compared === null) return unreadable('no-rows');
  const removed = compared?.people.removed() ?? null;
  const removal = removed && judgeRemoval(removed, tenant, now);
  const ofFile = [...faultsOfFile(first.read, surveyed), ...(removal === null ? [] : [removal])];
  return {
    is: 'checked',
    counts: countFates(surveyed, ofFile, removed),
    blocked: removal === null ? 'no' : 'yes',
    async *faults() {
      yield* ofFile;
      yield* listFaults(surveyed);
    },
    correct: (to) => correctFile(surveyed, to),
    write: (write) => writeCorrected(surveyed, write),
    close: () => file.close(),
  };
}

async function survey(
  file: LocalFile,
  { agreed }: CheckOrder,
  { read, marks, keys, columns, reader }: FirstReading,
): Promise<Surveyed | Unreadable> {
  const { layout } = read;
  if (layout === null) return 'no-table';
  if (columns === null || reader === null || !isReadable(columns)) return 'no-header';
  const reread = { file, marks, columns, form: layout.form, encoding: layout.encoding };
  return {
    ...reread,
    header: layout.header,
    agreed,
    reader,
    doubles: await confirmDoubles(keys, reread),
    letters: agreed.encoding === 'utf-8' && layout.encoding === 'windows-1252' ? 'otherwise' : 'as-agreed',
    cutOff: read.whole === 'cut-off' ? marks.starts.length - 1 : null,
  };
}

const unreadable = (why: Unreadable): CheckedFile => ({ is: 'unreadable', why, fault: unreadableFile(why) });
