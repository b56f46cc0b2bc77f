import type { Store } from '../../diagnostics/ports.ts';
import { auditRows } from './audit.ts';
import type { Database } from './database.ts';
import { inbox } from './inbox.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import { outbox } from './outbox.ts';
import { sessions } from './sessions.ts';
import { tickets } from './tickets.ts';
import { turns } from './turns.ts';

/** A folder that this process holds (see `holdFolder`), a PostgreSQL server, or nothing that lasts. */
export type Place = { readonly dataDir: string } | { readonly databaseUrl: string } | 'memory';

/** Opens the database, brings it up to date, and answers the store. Throws when it cannot be reached. */
export async function openStore(place: Place): Promise<Store> {
  const database = await open(place);
  const { db } = database;
  await migrate(db, database.adapters);
  // Whoever holds the folder is alone: a lease from before is one of a process that is gone.
  if (database.alone === 'yes') await db.conversation.updateMany({ data: { owner: null, until: null } });
  return {
    ...inbox(db),
    ...turns(db),
    ...outbox(db),
    tickets: tickets(db),
    sessions: sessions(db),
    async audit(lines) {
      await db.audit.createMany({ data: await auditRows(db, lines) });
    },
    close: database.close,
  };
}

function open(place: Place): Promise<Database> {
  if (place === 'memory') return openEmbedded(null);
  return 'dataDir' in place ? openEmbedded(place.dataDir) : openServer(place.databaseUrl);
}
