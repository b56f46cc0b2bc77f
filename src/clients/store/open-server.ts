import { PrismaPg } from '@prisma/adapter-pg';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** PostgreSQL on a server. `url` is a connection string: `postgresql://user:password@host:5432/name`. */
export async function openServer(url: string): Promise<Database> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  await db.$connect();
  return { db, alone: 'no', close: () => db.$disconnect() };
}
