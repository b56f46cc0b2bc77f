import type { HrRecord } from './hr-record.ts';

/**
 * Other people of the source, to see whether a cause is one person's: at most `sampleSize` of the department of the
 * person meant, and as many of anywhere else. The person is not among them.
 */
export interface Peers {
  /** The department as the record writes it; `null`: there is none to go by, so nobody is in it. */
  readonly unit: string | null;
  readonly inUnit: readonly HrRecord[];
  readonly elsewhere: readonly HrRecord[];
}

export const sampleSize = 25;

/** The department that somebody is compared within: that of the first employment. */
export const unitOf = (record: HrRecord | null): string | null => {
  const department = record?.employments[0]?.department.trim() ?? '';
  return department === '' ? null : department;
};
