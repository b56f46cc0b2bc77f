import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { PrismaClient } from './generated/client.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

const folder = join(import.meta.dirname, '../../../prisma/migrations');
const none = { externalTables: [], externalEnums: [] };

/**
 * Brings the database up to date, in process. Prisma's schema engine is loaded only when there is something
 * to apply: it costs memory and most of a second.
 */
export async function migrate(
  db: PrismaClient,
  adapters: SqlMigrationAwareDriverAdapterFactory,
): Promise<void> {
  const migrations = await readMigrations();
  if (await upToDate(db, migrations)) return;
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm');
  const silent = () => undefined;
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    silent,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
  await engine.applyMigrations({ migrationsList: await migrationsList(migrations), filters: none });
  engine.free();
  if (!(await upToDate(db, migrations))) throw new Error('the database could not be brought up to date');
}

async function upToDate(db: PrismaClient, migrations: readonly Migration[]): Promise<boolean> {
  const [table] = await db.$queryRaw<[{ name: string | null }]>`
    SELECT to_regclass('_prisma_migrations')::text AS name`;
  if (table.name === null) return false;
  const rows = await db.$queryRaw<readonly { checksum: string }[]>`
    SELECT checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ checksum }) => checksum));
  return migrations.every(({ sql }) => applied.has(createHash('sha256').update(sql).digest('hex')));
}

async function readMigrations(): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

const migrationsList = async (migrations: readonly Migration[]) => ({
  baseDir: folder,
  lockfile: {
    path: 'migration_lock.toml',
    content: await readFile(join(folder, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
});
