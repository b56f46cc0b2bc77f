import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { ticketMoves, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { TicketTrail } from '../../diagnostics/ports/ticket-moves.ts';
import type { PrismaClient } from './generated/client.ts';
import { ticketsWithin } from './tickets-within.ts';

const stored = z.object({
  at: z.date(),
  by: z.enum(['agent', 'asker', 'desk', 'loket']),
  move: z.enum(ticketMoves),
  before: z.enum(ticketStates),
  after: z.enum(ticketStates),
  note: z.string().nullable(),
});

/** Who did what with a ticket, oldest first; `null`: none that the grant may see. */
export async function trailOf(
  db: PrismaClient,
  grant: Grant,
  number: number,
): Promise<readonly TicketTrail[] | null> {
  const ticket = await db.ticket.findFirst({
    where: { ...ticketsWithin(grant), number },
    select: { moves: { include: { subject: true }, orderBy: { id: 'asc' } } },
  });
  return ticket?.moves.map((row) => ({ ...stored.parse(row), actor: row.subject?.address ?? null })) ?? null;
}
