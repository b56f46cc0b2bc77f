import type { NewTicket, Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { handOver } from './hand-over.ts';
import { toColumn } from './json.ts';
import { openSeatRequest, snoozedFor } from './open-seat-request.ts';
import type { Queue } from './queue.ts';
import { subjectId } from './subject-id.ts';
import { ticketOf, withPeople } from './ticket-of.ts';

/**
 * Opens the ticket, or answers the one that has this key already, as it was first written. One with the cause of an
 * open one of this customer joins it: the first that comes leads, which the database makes sure of. The desk gets the
 * one that leads, and one that awaits approval when it has it.
 */
export async function openTicket(
  tx: Prisma.TransactionClient,
  queue: Queue,
  conversationId: string,
  ticket: NewTicket,
  openedAt: Date,
): Promise<Ticket> {
  const { openedBy, evidence, request, ...rest } = ticket;
  const { tenant, key, cause } = ticket;
  const where = { tenant_key: { tenant, key } };
  const first = await tx.ticket.findUnique({ where, include: withPeople });
  if (first !== null) return ticketOf(first);
  const subject = await subjectId(tx, { tenant, address: openedBy });
  const row = { ...rest, conversationId, subjectId: subject, evidence: toColumn(evidence), state: 'new' };
  const aside = { snoozed: snoozedFor(request) };
  const dates = { openedAt, since: openedAt };
  // What is asked for is decided for each request by itself: it neither leads nor joins.
  const leading = { ...row, ...dates, ...aside, leads: request === undefined ? cause : null };
  const { count } = await tx.ticket.createMany({ data: [leading], skipDuplicates: true });
  if (count === 0 && leading.leads !== null) {
    const lead = await tx.ticket.findFirst({
      where: { tenant, leads: leading.leads },
      select: { number: true },
    });
    const joining = { ...row, ...dates, parentNumber: lead?.number ?? null };
    await tx.ticket.createMany({ data: [joining], skipDuplicates: true });
  }
  if (count === 1 && request !== undefined) {
    const { number } = await tx.ticket.findUniqueOrThrow({ where, select: { number: true } });
    await openSeatRequest(tx, { number, tenant }, request, openedAt);
  }
  const opened = ticketOf(await tx.ticket.findUniqueOrThrow({ where, include: withPeople }));
  if (count === 1) await handOver(tx, queue, opened, openedAt);
  return opened;
}
