import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import { skeleton } from '../../../diagnostics/facts/look-alikes.ts';
import type { RecordQuery } from '../hr-source.ts';

/** Whether the record is one that was asked for: case, unseen characters and look-alikes aside. */
export const fitsQuery = (record: HrRecord, { email, username, name, id, manager }: RecordQuery): boolean =>
  fits(email, record.email) &&
  fits(username, record.username) &&
  fitsName(name, record.name) &&
  fits(id, record.id) &&
  (manager === undefined || record.manager === manager);

const fits = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && skeleton(value) === skeleton(wanted));

const fitsName = (wanted: string | undefined, name: string | null): boolean =>
  wanted === undefined ||
  wanted.split(/\p{White_Space}+/u).every((word) => skeleton(name ?? '').includes(skeleton(word)));
