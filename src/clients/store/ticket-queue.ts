import type { ClockStage } from '../../diagnostics/escalation/clocks-of.ts';
import { isOpen, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { QueueFilter, TicketQueue } from '../../diagnostics/ports/ticket-queue.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { ticketOf, withPeople } from './ticket-of.ts';
import { ticketsWithin } from './tickets-within.ts';

export function ticketQueue(db: PrismaClient): TicketQueue {
  return {
    async queue(grant, filter) {
      const rows = await db.ticket.findMany({
        where: { AND: [ticketsWithin(grant), wanted(filter)] },
        include: { ...withPeople, _count: { select: { joined: true } }, clocks: { select: { stage: true } } },
        orderBy: [{ joined: { _count: 'desc' } }, { openedAt: 'asc' }, { number: 'asc' }],
        take: filter.limit,
      });
      return rows.map((row) => ({ ticket: ticketOf(row), joined: row._count.joined, late: lateOf(row) }));
    },
    joinedTo: (grant, parentNumber) => db.ticket.count({ where: { ...ticketsWithin(grant), parentNumber } }),
    async mark(grant) {
      const { _count, _sum } = await db.ticket.aggregate({
        where: ticketsWithin(grant),
        _count: { number: true },
        _sum: { revision: true },
      });
      return `${_count.number}.${_sum.revision ?? 0}`;
    },
    async overslept(grant, now) {
      const rows = await db.ticket.findMany({
        where: { ...ticketsWithin(grant), snoozedUntil: { lte: now } },
        include: withPeople,
        orderBy: [{ snoozedUntil: 'asc' }, { number: 'asc' }],
        take: 50,
      });
      return rows.map(ticketOf);
    },
  };
}

/** What is closed is late no more. */
function lateOf(
  row: Prisma.TicketGetPayload<{ include: { clocks: { select: { stage: true } } } }>,
): ClockStage {
  const open = ticketStates.some((state) => state === row.state && isOpen(state));
  if (!open || row.clocks.length === 0) return 'fine';
  return row.clocks.some(({ stage }) => stage === 'overdue') ? 'overdue' : 'warned';
}

function wanted({ states, desk, flow, holder, search, parent }: QueueFilter): Prisma.TicketWhereInput {
  return {
    ...(states !== null && { state: { in: [...states] } }),
    ...(desk !== null && { desk }),
    ...(flow !== null && { flow }),
    ...(holder !== null && { holder: { address: holder } }),
    ...(search !== null && found(search)),
    ...(parent !== 'any' && { parentNumber: parent === 'none' ? null : parent }),
  };
}

function found(search: string): Prisma.TicketWhereInput {
  const number = /^#?(\d{1,9})$/u.exec(search)?.[1];
  if (number !== undefined) return { number: Number(number) };
  // Prisma hands the text to LIKE as it is, in which these two mean anything.
  const contains = { contains: search.replaceAll(/[\\%_]/gu, '\\$&'), mode: 'insensitive' } as const;
  return { OR: [{ summary: contains }, { subject: { address: contains } }] };
}
