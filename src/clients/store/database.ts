import type { ConstructorOptions } from 'pg-boss';
import type { PrismaClient } from './generated/client.ts';

/** An open database, whichever of the two kinds it is. */
export interface Database {
  readonly db: PrismaClient;
  /** Whether no other process can be using it. */
  readonly alone: 'yes' | 'no';
  /** How the queue reaches the same database. */
  readonly queue: ConstructorOptions;
  close(): Promise<void>;
}
