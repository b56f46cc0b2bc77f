import { z } from 'zod';
import type { CountedTicket } from '../../diagnostics/insight/figures.ts';
import { instantsOf } from '../../diagnostics/insight/measure.ts';
import type { Insights } from '../../diagnostics/ports/audit.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { measureOf } from './measure-row.ts';

/** Moves by which the asker hears from somebody, or the ticket ends. */
const answers = ['ask-customer', 'answer', 'solve', 'decline', 'merge'];
const by = { in: ['agent', 'desk'] };

const asCounted = {
  openedAt: true,
  state: true,
  since: true,
  solved: true,
  moves: { where: { by, move: { in: answers } }, orderBy: { id: 'asc' }, take: 1, select: { at: true } },
} as const satisfies Prisma.TicketSelect;

export function insights(db: PrismaClient): Insights {
  const ticketsWhere = async (where: Prisma.TicketWhereInput) =>
    (await db.ticket.findMany({ where, select: asCounted })).map(countedOf);
  return {
    async count({ tenant, scope }, days, zone) {
      if (scope !== 'customer') return null;
      const { since, until } = instantsOf(days, zone);
      const within = { gte: since, lt: until };
      const [rows, opened, solved] = await Promise.all([
        db.measure.findMany({ where: { tenant, day: { gte: days.from, lte: days.to } } }),
        ticketsWhere({ tenant, openedAt: within }),
        ticketsWhere({ tenant, state: 'solved', since: within }),
      ]);
      return { measures: rows.flatMap((row) => measureOf(row) ?? []), opened, solved };
    },
  };
}

const way = z.enum(['verified', 'confirmed', 'assumed']);

function countedOf(row: Prisma.TicketGetPayload<{ select: typeof asCounted }>): CountedTicket {
  const { openedAt, state, since, moves } = row;
  const how = way.safeParse(row.solved).data;
  return {
    openedAt,
    answeredAt: moves[0]?.at ?? null,
    solved: state === 'solved' && how !== undefined ? { how, at: since } : null,
  };
}
