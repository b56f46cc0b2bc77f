import type { Inbox, NewDelivery } from '../../diagnostics/ports/deliveries.ts';
import type { PrismaClient } from './generated/client.ts';
import { unsettled } from './outbox.ts';

const keptFor = 7 * 24 * 60 * 60 * 1000;
const atOnce = 200;
/** A token is good for five minutes at most; the rest is for clocks that differ. */
const tokensKeptFor = 60 * 60 * 1000;

export function inbox(db: PrismaClient): Inbox {
  return {
    accept: async (delivery) => ((await take(db, delivery)) === 1 ? 'new' : 'seen'),
    async orphans(now) {
      const rows = await db.conversation.findMany({
        where: {
          AND: [
            { OR: [{ until: null }, { until: { lte: now } }] },
            {
              OR: [
                { deliveries: { some: { state: 'waiting' } } },
                {
                  lines: { some: { sent: { in: [...unsettled] } } },
                  OR: [{ sendAfter: null }, { sendAfter: { lte: now } }],
                },
              ],
            },
          ],
        },
        select: { id: true },
        // Who may be what ends the process comes after those who are not yet suspected.
        orderBy: [{ alone: 'asc' }, { attempts: 'asc' }],
        take: atOnce,
      });
      return rows.map(({ id }) => id);
    },
    async forgetOld(now) {
      const before = new Date(now.getTime() - keptFor);
      await db.delivery.deleteMany({ where: { state: 'done', receivedAt: { lt: before } } });
      await db.deskMessage.deleteMany({ where: { receivedAt: { lt: before } } });
      await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
      const expired = new Date(now.getTime() - tokensKeptFor);
      await db.usedToken.deleteMany({ where: { usedAt: { lt: expired } } });
    },
  };
}

/**
 * Subject, conversation and delivery in one statement, so that an acknowledgement costs one round trip.
 * Rows written: 1, or 0 when the key was taken before.
 */
function take(db: PrismaClient, { from, channel, key, conversation, place, body, receivedAt }: NewDelivery) {
  return db.$executeRaw`
    WITH known AS (
      SELECT 1 FROM conversations WHERE id = ${conversation}
    ), subject AS (
      INSERT INTO subjects (tenant, address)
      SELECT ${from.tenant}, ${from.address} WHERE NOT EXISTS (SELECT 1 FROM known)
      ON CONFLICT (tenant, address) DO UPDATE SET address = EXCLUDED.address
      RETURNING id
    ), conversation AS (
      INSERT INTO conversations (id, subject_id, channel, place)
      SELECT ${conversation}, id, ${channel}, ${JSON.stringify(place)}::json FROM subject
      ON CONFLICT (id) DO NOTHING
    )
    INSERT INTO deliveries (channel, key, conversation_id, body, received_at)
    VALUES (${channel}, ${key}, ${conversation}, ${JSON.stringify(body)}::json, ${receivedAt.toISOString()}::timestamptz)
    ON CONFLICT (channel, key) DO NOTHING`;
}
