import { PrismaPg } from '@prisma/adapter-pg';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** PostgreSQL on a server. `url` is a connection string: `postgresql://user:password@host:5432/name`. */
export async function openServer(url: string): Promise<Database> {
  const adapters = new PrismaPg({ connectionString: url });
  const db = new PrismaClient({ adapter: adapters });
  await db.$connect();
  return { db, adapters, alone: 'no', close: () => db.$disconnect() };
}
