import type { TicketMoves } from '../../diagnostics/ports/ticket-moves.ts';
import type { TicketQueue } from '../../diagnostics/ports/ticket-queue.ts';
import type { Tickets } from '../../diagnostics/ports/tickets.ts';
import { canBeNumber } from './can-be-number.ts';
import type { PrismaClient } from './generated/client.ts';
import type { Queue } from './queue.ts';
import { stepTicket } from './step-ticket.ts';
import { ticketOf, withPeople } from './ticket-of.ts';
import { ticketQueue } from './ticket-queue.ts';
import { trailOf } from './ticket-trail.ts';
import { ticketsWithin } from './tickets-within.ts';

export function tickets(db: PrismaClient, queue: Queue): Tickets & TicketMoves & TicketQueue {
  return {
    async find(grant, number) {
      if (!canBeNumber(number)) return null;
      const row = await db.ticket.findFirst({
        where: { ...ticketsWithin(grant), number },
        include: withPeople,
      });
      return row === null ? null : ticketOf(row);
    },
    async list(grant, limit) {
      const rows = await db.ticket.findMany({
        where: ticketsWithin(grant),
        include: withPeople,
        orderBy: { number: 'desc' },
        take: limit,
      });
      return rows.map(ticketOf);
    },
    step: (grant, step) =>
      db.$transaction((tx) => stepTicket(tx, queue, grant, step), { maxWait: 15_000, timeout: 15_000 }),
    trail: (grant, number) => trailOf(db, grant, number),
    ...ticketQueue(db),
  };
}
