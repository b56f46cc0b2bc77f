import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prisma, PrismaClient } from './generated/client.ts';

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  /** As Prisma computes it, so that its own tools recognise what was applied here. */
  readonly checksum: string;
}

const folder = join(import.meta.dirname, '../../../prisma/migrations');
/** Any number of our own: programs that start at the same moment wait for one another at it. */
const turnstile = 7_263_001;

/**
 * Brings the database up to date, in process and in one transaction: all of it, or an error and nothing. The
 * layout and the table are Prisma's (`prisma migrate deploy` does the same). Prisma's own engine is not used
 * here: on the embedded database it goes on after an error, and it keeps the process alive for ten seconds.
 */
export async function migrate(db: PrismaClient): Promise<void> {
  const migrations = await readMigrations();
  await db.$transaction((tx) => applyMissing(tx, migrations), { maxWait: 60_000, timeout: 120_000 });
}

async function applyMissing(tx: Prisma.TransactionClient, migrations: readonly Migration[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${turnstile}::bigint)`;
  await tx.$executeRaw`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`;
  const rows = await tx.$queryRaw<readonly { checksum: string; migration_name: string }[]>`
    SELECT checksum, migration_name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ checksum }) => checksum));
  const names = new Set(rows.map(({ migration_name }) => migration_name));
  for (const migration of migrations.filter(({ checksum }) => !applied.has(checksum))) {
    if (names.has(migration.name)) throw new Error(changedSince(migration.name));
    await apply(tx, migration);
  }
}

/** Only between two states of development: what was released is never changed. */
const changedSince = (name: string) =>
  `it was brought up to date with another form of ${name}; start with an empty database, or go back to the version that made it`;

async function apply(tx: Prisma.TransactionClient, { name, checksum, statements }: Migration): Promise<void> {
  for (const statement of statements) await tx.$executeRawUnsafe(statement);
  await tx.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES (${randomUUID()}, ${checksum}, ${name}, now(), 1)`;
}

async function readMigrations(): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map(readMigration));
}

async function readMigration(name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, statements: statementsOf(sql), checksum: createHash('sha256').update(sql).digest('hex') };
}

/** A statement ends with a semicolon at the end of a line; both databases take one statement at a time. */
const statementsOf = (sql: string): readonly string[] =>
  sql
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
