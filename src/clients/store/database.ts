import type { PrismaClient } from './generated/client.ts';

/** An open database, whichever of the two kinds it is. */
export interface Database {
  readonly db: PrismaClient;
  /** Whether no other process can be using it. */
  readonly alone: 'yes' | 'no';
  close(): Promise<void>;
}
