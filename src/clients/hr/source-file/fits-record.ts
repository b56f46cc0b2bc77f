import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { RecordQuery } from '../hr-source.ts';
import { namePieces, plainForm, plainWords } from './person-keys.ts';

/** Whether a real row is what an index gave it for: hashes may be shared, and an index may be asked loosely. */
export function fitsRecord({ email, username, name, id, manager }: RecordQuery, record: HrRecord): boolean {
  const pieces = new Set(name === undefined ? [] : namePieces(record.name ?? ''));
  return (
    (email === undefined || same(email, record.email)) &&
    (username === undefined || same(username, record.username)) &&
    (name === undefined || plainWords(name).every((word) => pieces.has(word))) &&
    (id === undefined || same(id, record.id)) &&
    (manager === undefined || manager === record.manager)
  );
}

const same = (asked: string, value: string | null): boolean =>
  value !== null && plainForm(asked) === plainForm(value);
