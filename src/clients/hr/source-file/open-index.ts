import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Census, type RecordQuery, rowsOfSample, type SampleQuery } from '../hr-source.ts';
import { type DeliverySummary, deliverySummary, indexFiles } from './delivery-summary.ts';
import { keyHash } from './key-hash.ts';
import { openKeys } from './key-pages.ts';
import { type PersonKey, plainForm, plainWords } from './person-keys.ts';
import { openRowTable, type Place } from './row-table.ts';

/** An index that can be asked. What it gives may fit: the row itself says whether it does. */
export interface DeliveryIndex {
  readonly summary: DeliverySummary;
  /** Where the rows stand that may fit every part of the query, in the order of the file. */
  find(query: RecordQuery, most: number): Promise<readonly Place[] | 'too-many'>;
  /** Rows of the first few of a department, or evenly spread over the file; those that can be read. */
  some(where: SampleQuery): Promise<readonly Place[]>;
  findId(id: string): Promise<readonly Place[]>;
  /** Who of these is in the file, to the letter, and who is named there as a manager. */
  census(ids: readonly string[]): Promise<Census>;
  close(): Promise<void>;
}

/** The index in `folder`, or `null` when it is absent, half or of another version. */
export async function openIndex(folder: string, salt: string): Promise<DeliveryIndex | null> {
  const summary = await readSummary(folder);
  if (summary === null) return null;
  const keys = await openKeys(join(folder, indexFiles.keys));
  const table = await openRowTable(join(folder, indexFiles.rows));
  const rowsOf = async (wanted: readonly PersonKey[]): Promise<readonly number[]> => {
    const found = await Promise.all(wanted.map((key) => keys.rows(keyHash(salt, key))));
    const [first = [], ...others] = found.map((rows) => new Set(rows));
    return [...first].filter((row) => others.every((rows) => rows.has(row))).sort((a, b) => a - b);
  };
  const places = (rows: readonly number[]) => Promise.all(rows.map((row) => table.place(row)));
  return {
    summary,
    async find(query, most) {
      const wanted = keysAsked(query);
      if (wanted === 'everybody')
        return table.rows > most ? 'too-many' : places(Array.from({ length: table.rows }, (_, row) => row));
      const rows = await rowsOf(wanted);
      return rows.length > most ? 'too-many' : places(rows);
    },
    async some(where) {
      const rows =
        where === 'anybody'
          ? spread(table.rows, rowsOfSample(where))
          : await rowsOf([`d:${plainForm(where.department)}`]);
      return (await places(rows)).filter(({ is }) => is === 'person');
    },
    findId: async (id) => places(await rowsOf([`i:${plainForm(id)}`])),
    async census(ids) {
      const there = (id: string): PersonKey => `k:${id}`;
      const manager = (id: string): PersonKey => `m:${plainForm(id)}`;
      const asked = ids.flatMap((id) => [there(id), manager(id)]);
      const found = await keys.among(new Map(asked.map((key) => [key, keyHash(salt, key)])));
      const those = (key: (id: string) => PersonKey) => new Set(ids.filter((id) => found.has(key(id))));
      return { there: those(there), managers: those(manager) };
    },
    close: async () => void (await Promise.all([keys.close(), table.close()])),
  };
}

/** The numbers of at most `most` rows, as far apart as can be. */
const spread = (rows: number, most: number): readonly number[] => {
  const count = Math.min(rows, most);
  return Array.from({ length: count }, (_, nth) => Math.floor((nth * rows) / count));
};

async function readSummary(folder: string): Promise<DeliverySummary | null> {
  try {
    const text = await readFile(join(folder, indexFiles.summary), 'utf8');
    return deliverySummary.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A value that says nothing, such as only spaces, is nobody's. */
function keysAsked({ email, username, name, id, manager }: RecordQuery): readonly PersonKey[] | 'everybody' {
  if ([email, username, name, id, manager].every((value) => value === undefined)) return 'everybody';
  return [
    ...(email === undefined ? [] : [`e:${plainForm(email)}` as const]),
    ...(username === undefined ? [] : [`u:${plainForm(username)}` as const]),
    ...(id === undefined ? [] : [`i:${plainForm(id)}` as const]),
    ...(manager === undefined ? [] : [`m:${plainForm(manager)}` as const]),
    ...(name === undefined ? [] : plainWords(name).map((word) => `n:${word}` as const)),
  ];
}
