import type { Store } from '../../diagnostics/ports/store.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import { type QueueOptions, withoutDesks } from './queue.ts';
import { storeOn } from './store-on.ts';

/** A folder that this process holds (see `holdFolder`), a PostgreSQL server, or nothing that lasts. */
export type Place = { readonly dataDir: string } | { readonly databaseUrl: string } | 'memory';

/** Throws when the database cannot be reached, or cannot be brought up to date. */
export async function openStore(place: Place, queue: QueueOptions = withoutDesks): Promise<Store> {
  return storeOn(await open(place), queue);
}

function open(place: Place) {
  if (place === 'memory') return openEmbedded(null);
  return 'dataDir' in place ? openEmbedded(place.dataDir) : openServer(place.databaseUrl);
}
