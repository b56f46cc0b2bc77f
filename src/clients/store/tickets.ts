import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Tickets } from '../../diagnostics/ports.ts';
import type { PrismaClient } from './generated/client.ts';
import { ticketOf } from './ticket-of.ts';

const highestNumber = 2_147_483_647;

export function tickets(db: PrismaClient): Tickets {
  return {
    async find(grant, number) {
      if (!Number.isInteger(number) || number < 1 || number > highestNumber) return null;
      const row = await db.ticket.findFirst({
        where: { ...within(grant), number },
        include: { subject: true },
      });
      return row === null ? null : ticketOf(row);
    },
    async list(grant, limit) {
      const rows = await db.ticket.findMany({
        where: within(grant),
        include: { subject: true },
        orderBy: { number: 'desc' },
        take: limit,
      });
      return rows.map(ticketOf);
    },
  };
}

/** Who may see the whole customer sees all its tickets; anybody else only the ones they opened themselves. */
const within = ({ tenant, scope, actor }: Grant) =>
  scope === 'customer' ? { tenant } : { tenant, subject: { tenant, address: actor } };
