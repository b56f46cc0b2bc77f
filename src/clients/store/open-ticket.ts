import type { NewTicket, Ticket } from '../../diagnostics/ports.ts';
import type { Prisma } from './generated/client.ts';
import { toColumn } from './json.ts';
import { subjectId } from './subject-id.ts';
import { ticketOf } from './ticket-of.ts';

/** Opens the ticket, or answers the one that has this key already, as it was first written. */
export async function openTicket(
  tx: Prisma.TransactionClient,
  conversationId: string,
  ticket: NewTicket,
  openedAt: Date,
): Promise<Ticket> {
  const { openedBy, evidence, ...rest } = ticket;
  const { tenant, key } = ticket;
  const where = { tenant_key: { tenant, key } };
  const first = await tx.ticket.findUnique({ where, include: { subject: true } });
  if (first !== null) return ticketOf(first);
  const subject = await subjectId(tx, { tenant, address: openedBy });
  await tx.ticket.createMany({
    data: [
      { ...rest, conversationId, subjectId: subject, evidence: toColumn(evidence), state: 'new', openedAt },
    ],
    skipDuplicates: true,
  });
  return ticketOf(await tx.ticket.findUniqueOrThrow({ where, include: { subject: true } }));
}
