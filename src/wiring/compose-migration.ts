import { holdFolder } from '../clients/store/hold-folder.ts';
import { sayHeld } from '../clients/store/say-held.ts';
import type { Config } from '../config.ts';
import { openStoreOf } from './open-store-of.ts';

/** Brings the database up to date and stops. */
export async function composeMigration(
  config: Config,
): Promise<{ is: 'done' } | { is: 'stopped'; problem: string }> {
  const held = await holdFolder(config.dataDir, () => null);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  const opened = await openStoreOf(config);
  if (opened.is === 'open') await opened.store.close();
  await held.release();
  return opened.is === 'open' ? { is: 'done' } : { is: 'stopped', problem: opened.problem };
}
