import type { RemovedShare } from '../../../../diagnostics/facts/removed-share.ts';
import type { FileFault } from '../../../../diagnostics/file/file-fault.ts';
import type { FileCounts } from '../../../../diagnostics/file/say-report.ts';
import { keyFields } from './double-keys.ts';
import type { Fate } from './row-marks.ts';
import type { Surveyed } from './surveyed.ts';

/** Of rows that share a key nobody can say which one comes in, so that none of them counts. */
export function countFates(
  surveyed: Surveyed,
  ofFile: readonly FileFault[],
  removed: RemovedShare | null,
): FileCounts {
  const { marks } = surveyed;
  const rows = marks.starts.length;
  const all = ofFile.some(({ check }) => check === 'missing-column' || check === 'wrong-delimiter');
  const counts: Record<Fate, number> = { same: 0, created: 0, changed: 0, skipped: 0, ended: 0 };
  for (let nth = 0; nth < rows; nth += 1)
    counts[all || staysOut(nth, surveyed) ? 'skipped' : marks.fate(nth)] += 1;
  const { skipped, created, changed } = counts;
  return { rows, skipped, compared: removed && { created, changed, deactivated: removed.gone } };
}

const staysOut = (nth: number, { marks, letters, doubles }: Surveyed): boolean =>
  (letters === 'otherwise' && marks.isMarked(nth, 'beyond-ascii')) ||
  keyFields.some((field) => doubles(field, nth) !== null);
