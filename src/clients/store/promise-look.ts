import { isDeepStrictEqual } from 'node:util';
import type { PromisedLook } from '../../diagnostics/ports/looks.ts';
import type { Prisma } from './generated/client.ts';
import { ended, lookOf } from './looks.ts';
import type { withPeople } from './ticket-of.ts';

type Row = Prisma.TicketGetPayload<{ include: typeof withPeople }>;

/**
 * A look that a move of a ticket brings along, for who opened it and in the same conversation. One promise for a
 * question: it takes the place of an earlier one.
 */
export async function promiseLook(
  tx: Prisma.TransactionClient,
  { conversationId, subjectId, tenant, language }: Row,
  { about, causes, after, due }: PromisedLook,
  bookedAt: Date,
): Promise<void> {
  const earlier = await tx.look.findMany({ where: { conversationId, tenant, state: 'booked' } });
  for (const row of earlier) {
    const { flow, wish } = lookOf(row).about;
    if (flow === about.flow && isDeepStrictEqual(wish, about.wish))
      await tx.look.updateMany({ where: { id: row.id }, data: ended('replaced', bookedAt) });
  }
  const { subjectId: talker } = await tx.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  // Who is somebody else in this talk than the channel says, had shown it by a code.
  const via = talker === subjectId ? 'channel' : 'code';
  const of = { conversationId, subjectId, tenant, language, via, after, due, bookedAt };
  await tx.look.create({ data: { ...of, customers: [tenant], about, causes: [...causes] } });
}
