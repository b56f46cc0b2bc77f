import { z } from 'zod';
import type { Line, Outbox } from '../../diagnostics/ports.ts';
import type { PrismaClient, Line as Row } from './generated/client.ts';
import { json } from './json.ts';

export function outbox(db: PrismaClient): Outbox {
  return {
    async unsent({ conversation }, now) {
      const rows = await db.line.findMany({
        where: {
          conversationId: conversation,
          sent: 'no',
          conversation: { OR: [{ sendAfter: null }, { sendAfter: { lte: now } }] },
        },
        orderBy: { id: 'asc' },
      });
      return rows.map(lineOf);
    },
    async settle({ conversation, sendTries }, line, sent, ref) {
      await db.line.updateMany({ where: { id: line, conversationId: conversation }, data: { sent, ref } });
      if (sendTries === 0) return;
      await db.conversation.updateMany({
        where: { id: conversation },
        data: { sendAfter: null, sendTries: 0 },
      });
    },
    async putOff({ conversation, owner, fence }, until) {
      await db.conversation.updateMany({
        where: { id: conversation, owner, fence },
        data: { sendAfter: until, sendTries: { increment: 1 } },
      });
    },
    async lines(conversation, after) {
      const rows = await db.line.findMany({
        where: { conversationId: conversation, id: { gt: after } },
        orderBy: { id: 'asc' },
      });
      return rows.map(lineOf);
    },
  };
}

const stored = z.object({
  side: z.enum(['heard', 'said']),
  sent: z.enum(['yes', 'no', 'undeliverable']),
  body: json,
  ref: z.string().nullable(),
});

const lineOf = (row: Row): Line => ({
  id: row.id,
  conversation: row.conversationId,
  at: row.at,
  ...stored.parse(row),
});
