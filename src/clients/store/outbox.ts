import { z } from 'zod';
import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { Line, Outbox } from '../../diagnostics/ports/lines.ts';
import type { PrismaClient, Line as Row } from './generated/client.ts';
import { json } from './json.ts';

/** What a line is while it still has to be sent. */
export const unsettled = ['no', 'maybe'] as const;

export function outbox(db: PrismaClient): Outbox {
  const later = async ({ conversation, owner, fence }: Claim, until: Date, failed: 0 | 1) => {
    await db.conversation.updateMany({
      where: { id: conversation, owner, fence },
      data: { sendAfter: until, sendTries: { increment: failed } },
    });
  };
  return {
    async unsent({ conversation }, now) {
      const rows = await db.line.findMany({
        where: {
          conversationId: conversation,
          sent: { in: [...unsettled] },
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
    async doubt(claim, line, until) {
      await db.line.updateMany({
        where: { id: line, conversationId: claim.conversation },
        data: { sent: 'maybe' },
      });
      await later(claim, until, 0);
    },
    putOff: (claim, until, because) => later(claim, until, because === 'failed' ? 1 : 0),
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
  kind: z.enum(['answer', 'ticket', 'progress', 'proactive']),
  sent: z.enum(['yes', 'no', 'maybe', 'undeliverable']),
  body: json,
  ref: z.string().nullable(),
});

const lineOf = (row: Row): Line => ({
  id: row.id,
  conversation: row.conversationId,
  at: row.at,
  ...stored.parse(row),
});
