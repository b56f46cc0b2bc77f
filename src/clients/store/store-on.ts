import type { Store } from '../../diagnostics/ports/store.ts';
import { announcements } from './announcements.ts';
import { auditRows } from './audit.ts';
import { auditTrail } from './audit-trail.ts';
import { clocks } from './clocks.ts';
import { codes } from './codes.ts';
import type { Database } from './database.ts';
import { desks } from './desks.ts';
import { erase } from './erase.ts';
import { identities } from './identities.ts';
import { inbox } from './inbox.ts';
import { insights } from './insights.ts';
import { installations } from './installations.ts';
import { looks } from './looks.ts';
import { migrate } from './migrate.ts';
import { notices } from './notices.ts';
import { outbox } from './outbox.ts';
import { openQueue, type QueueOptions, withoutDesks } from './queue.ts';
import { retain } from './retain.ts';
import { seatRequests } from './seat-requests.ts';
import { seatRounds } from './seat-rounds.ts';
import { sessions } from './sessions.ts';
import { tickets } from './tickets.ts';
import { triageCards } from './triage-cards.ts';
import { turns } from './turns.ts';
import { whereabouts } from './whereabouts.ts';

/** Brings the database up to date and answers the store on it. */
export async function storeOn(database: Database, options: QueueOptions = withoutDesks): Promise<Store> {
  const { db, alone, close } = database;
  await migrate(db);
  // Nobody else is there: a lease from before is one of a process that is gone.
  if (alone === 'yes') {
    await db.conversation.updateMany({ where: { until: { not: null } }, data: { owner: null, until: null } });
  }
  const queue = await openQueue(database, options);
  return {
    ...inbox(db),
    ...turns(db, queue),
    ...outbox(db),
    announcements: announcements(db),
    tickets: tickets(db, queue),
    cards: triageCards(db),
    desks: desks(db, queue),
    clocks: clocks(db, queue),
    insights: insights(db),
    auditTrail: auditTrail(db),
    sessions: sessions(db),
    identities: identities(db),
    codes: codes(db),
    looks: looks(db),
    requests: { ...seatRequests(db), ...seatRounds(db, queue) },
    installations: installations(db),
    whereabouts: whereabouts(db),
    notices: notices(db),
    async audit(lines) {
      await db.audit.createMany({ data: await auditRows(db, lines) });
    },
    retain: (now, keep) => retain(db, now, keep),
    erase: (who, alsoKnownAs) => erase(database, queue, who, alsoKnownAs),
    async close() {
      await queue.stop();
      await close();
    },
  };
}
