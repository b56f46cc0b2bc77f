import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import { sharpForm } from '../../../diagnostics/facts/text-form.ts';
import type { RecordQuery } from '../hr-source.ts';

/** Whether the record is one that was asked for: loosely, as every source compares. */
export const fitsQuery = (record: HrRecord, { email, username, name, manager }: RecordQuery): boolean =>
  fits(email, record.email) &&
  fits(username, record.username) &&
  fitsName(name, record.name) &&
  (manager === undefined || record.manager === manager);

const fits = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && sharpForm(value) === sharpForm(wanted));

const fitsName = (wanted: string | undefined, name: string | null): boolean =>
  wanted === undefined ||
  wanted.split(/\p{White_Space}+/u).every((word) => sharpForm(name ?? '').includes(sharpForm(word)));
