import { PrismaPg } from '@prisma/adapter-pg';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

/** PostgreSQL on a server. `url` is a connection string: `postgresql://user:password@host:5432/name`. */
export async function openServer(url: string): Promise<Database> {
  // An error must not quote what somebody said: it ends up in a log.
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }), errorFormat: 'minimal' });
  await db.$connect();
  // One connection to listen on, and two to work with.
  const queue = { connectionString: url, max: 3 };
  return { db, alone: 'no', queue, close: () => db.$disconnect() };
}
