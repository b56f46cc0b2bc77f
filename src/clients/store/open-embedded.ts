import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** PostgreSQL in this process, its files under `<dataDir>/pg`; `null` keeps nothing. */
export async function openEmbedded(dataDir: string | null): Promise<Database> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir: dataDir === null ? 'memory://' : join(dataDir, 'pg') });
  const adapters = new PrismaPGlite(pglite);
  const db = new PrismaClient({ adapter: adapters });
  return {
    db,
    adapters,
    alone: 'yes',
    async close() {
      await db.$disconnect();
      await pglite.close();
    },
  };
}
