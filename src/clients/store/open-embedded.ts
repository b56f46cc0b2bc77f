import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/**
 * One desk needs no more than this. The default buffers alone take 150 MB of resident memory, and connections
 * other than the one there is can never come.
 */
const frugal = ['shared_buffers=16MB', 'max_connections=4', 'jit=off', 'max_wal_size=128MB'];

/**
 * PostgreSQL in this process, its files under `<dataDir>/pg`; `null` keeps nothing. What is committed survives
 * the end of the process, however sudden; it never calls fsync, so it is not proof against a power cut.
 */
export async function openEmbedded(dataDir: string | null): Promise<Database> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const pglite = await PGlite.create({
    dataDir: dataDir === null ? 'memory://' : join(dataDir, 'pg'),
    startParams: [...PGlite.defaultStartParams, ...frugal.flatMap((setting) => ['-c', setting])],
  });
  // An error must not quote what somebody said: it ends up in a log.
  const db = new PrismaClient({ adapter: new PrismaPGlite(pglite), errorFormat: 'minimal' });
  return {
    db,
    alone: 'yes',
    queue: { db: fromPglite(pglite), backend: 'pglite' },
    async close() {
      await db.$disconnect();
      await pglite.close();
    },
  };
}
