import type { Grant } from '../../diagnostics/access/grant.ts';
import { awaited } from '../../diagnostics/licences/seat-request.ts';
import type { SeatRequests } from '../../diagnostics/ports/seat-requests.ts';
import { canBeNumber } from './can-be-number.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { seatRequestOf, withApprovers } from './seat-request-of.ts';

/** Requests for licences, for who asked and who decides. What a turn does with them is written with the turn. */
export const seatRequests = (db: PrismaClient): SeatRequests => ({
  async find(grant, number) {
    if (!canBeNumber(number)) return null;
    const row = await db.seatRequest.findFirst({
      where: { number, ...within(grant) },
      include: withApprovers,
    });
    return row === null ? null : seatRequestOf(row);
  },
  async awaiting({ tenant, actor }) {
    const rows = await db.seatRequest.findMany({
      where: { tenant, state: 'awaiting-approval', approvers: { some: { subject: { address: actor } } } },
      include: withApprovers,
      orderBy: { number: 'asc' },
    });
    return rows.map(seatRequestOf).filter((request) => awaited(request).includes(actor));
  },
});

function within({ tenant, actor, role, scope }: Grant): Prisma.SeatRequestWhereInput {
  if (role === 'agent' && scope === 'customer') return { tenant };
  const own = { subject: { tenant, address: actor } };
  return { tenant, OR: [{ ticket: own }, { approvers: { some: own } }] };
}
