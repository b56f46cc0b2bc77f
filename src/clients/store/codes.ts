import { z } from 'zod';
import type { Codes } from '../../diagnostics/ports/codes.ts';
import type { PrismaClient } from './generated/client.ts';

/** One-time codes. What a turn does to them is written with the turn, by `writeCodes`. */
export function codes(db: PrismaClient): Codes {
  return {
    async latest(conversation) {
      const row = await db.code.findFirst({
        where: { conversationId: conversation },
        orderBy: { id: 'desc' },
      });
      return row === null ? null : { ...row, ...stored.parse(row) };
    },
    async asked(conversation, addressHash, since) {
      const askedAt = { gte: since };
      const [address, asker] = await Promise.all([
        db.code.findMany({ where: { addressHash, askedAt }, select: { askedAt: true } }),
        db.code.findMany({
          where: { askedAt, subject: { conversations: { some: { id: conversation } } } },
          select: { askedAt: true },
        }),
      ]);
      return { address: address.map(moment), asker: asker.map(moment) };
    },
    async awaited(asker, since) {
      const row = await db.code.findFirst({
        where: { askedAt: { gte: since }, subject: asker },
        select: { id: true },
      });
      return row === null ? 'no' : 'yes';
    },
    async proven(conversation, now) {
      const row = await db.proof.findUnique({
        where: { conversationId: conversation, until: { gt: now } },
        include: { subject: true },
      });
      return row === null ? null : { tenant: row.subject.tenant, address: row.subject.address };
    },
    take: (now, until) => take(db, now, until),
    async keep(code, codeHash) {
      const { count } = await db.code.updateMany({ where: { id: code, state: 'open' }, data: { codeHash } });
      return count === 1 ? 'kept' : 'gone';
    },
    async settle(code) {
      await db.code.updateMany({ where: { id: code }, data: nothingToSend });
    },
    async forget(before, now) {
      await db.code.deleteMany({ where: { askedAt: { lt: before } } });
      await db.proof.deleteMany({ where: { until: { lte: now } } });
    },
  };
}

const stored = z.object({ state: z.enum(['open', 'over']) });
const written = z.object({ language: z.enum(['nl', 'en']), address: z.string() });
const nothingToSend = { address: null, sendAfter: null } as const;
const moment = ({ askedAt }: { askedAt: Date }) => askedAt;

/** One that has come of age; those that are too late are let go of first. The update is a compare-and-set. */
async function take(db: PrismaClient, now: Date, until: Date): ReturnType<Codes['take']> {
  await db.code.updateMany({
    where: { sendAfter: { not: null }, expiresAt: { lte: now } },
    data: nothingToSend,
  });
  const next = await db.code.findFirst({ where: { sendAfter: { lte: now } }, orderBy: { id: 'asc' } });
  if (next === null) return null;
  const { id, sendAfter, conversationId: conversation, tenant } = next;
  const { count } = await db.code.updateMany({ where: { id, sendAfter }, data: { sendAfter: until } });
  if (count === 0) return take(db, now, until);
  const { language, address } = written.parse(next);
  return { id, conversation, to: { tenant, address }, language };
}
