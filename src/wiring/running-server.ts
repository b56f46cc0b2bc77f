import { whoHolds } from '../clients/store/who-holds.ts';
import type { Config } from '../config.ts';

/** The address of the server that holds the data folder, or `null`. */
export async function runningServer({ dataDir }: Config): Promise<string | null> {
  const holder = await whoHolds(dataDir);
  return holder.is === 'held' ? holder.address : null;
}
