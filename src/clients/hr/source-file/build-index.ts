import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { agreed, type Columns } from './columns.ts';
import { deliveredFile } from './delivered-file.ts';
import { type DeliverySummary, deliverySummary, indexFiles, indexVersion } from './delivery-summary.ts';
import { firstOfDepartments } from './first-of-departments.ts';
import { keyHash } from './key-hash.ts';
import { type KeyWriter, writeKeys } from './key-pages.ts';
import { keysOf, keysOfBroken, type PersonKey } from './person-keys.ts';
import { type ReadRow, type RowTaker, readDelivery } from './read-delivery.ts';
import { keyOf } from './record-of.ts';
import { type RowWriter, writeRowTable } from './row-table.ts';

/** One delivery to be read into an index; plain data, because a worker is handed it. */
export const indexOrder = z.strictObject({
  id: z.string().min(1),
  file: deliveredFile,
  agreed,
  salt: z.string().min(1),
  /** The folder of this customer's indexes; each stands there in a folder named by its id. */
  folder: z.string().min(1),
});

export type IndexOrder = z.infer<typeof indexOrder>;

const buildingPlace = ({ folder, id }: IndexOrder) => join(folder, `${id}.building`);

/** Reads a delivery from its first byte to its last into an index, beside the place where an index is looked for. */
export async function buildIndex(order: IndexOrder, chunks: AsyncIterable<Buffer>): Promise<DeliverySummary> {
  const building = buildingPlace(order);
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true, mode: 0o700 });
  const keys = writeKeys(join(building, indexFiles.keys));
  const rows = writeRowTable(join(building, indexFiles.rows));
  const read = await readDelivery(chunks, order.agreed, indexRows(order.salt, keys, rows));
  keys.close();
  rows.close(read.bytes);
  const { bytes: _, ...seen } = read;
  const summary = deliverySummary.parse({
    version: indexVersion,
    id: order.id,
    file: order.file,
    ...seen,
  });
  writeFileSync(join(building, indexFiles.summary), JSON.stringify(summary), { mode: 0o600 });
  return summary;
}

/** Moves an index that was built to its place, in one step, so that half an index is never found. */
export function shelveIndex(order: IndexOrder): void {
  const place = join(order.folder, order.id);
  rmSync(place, { recursive: true, force: true });
  renameSync(buildingPlace(order), place);
}

function indexRows(salt: string, keys: KeyWriter, rows: RowWriter): RowTaker {
  let columns: Columns | null = null;
  const often = hashesOftenSeen(salt);
  const departments = firstOfDepartments();
  return {
    begin(found) {
      columns = found;
    },
    take(row) {
      if (columns === null) return;
      const number = rows.add(row);
      for (const key of [...keysOfRow(row, columns), ...departments(row, columns)])
        keys.add(often(key), number);
    },
  };
}

function keysOfRow({ is, cells }: ReadRow, columns: Columns): readonly PersonKey[] {
  if (is === 'broken') return keysOfBroken(cells);
  const { at } = columns;
  const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? ''));
  return keysOf({
    id: keyOf(cells, columns),
    username: cell(at.username),
    email: cell(at.email),
    name: cell(at.name),
    manager: cell(at.manager),
  });
}

/** Words of names and managers come back again and again; addresses do not. */
function hashesOftenSeen(salt: string): (key: PersonKey) => ReturnType<typeof keyHash> {
  const seen = new Map<PersonKey, ReturnType<typeof keyHash>>();
  return (key) => {
    if (key[0] !== 'n' && key[0] !== 'm') return keyHash(salt, key);
    const found = seen.get(key) ?? keyHash(salt, key);
    if (seen.size < 20_000) seen.set(key, found);
    return found;
  };
}
