import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { clockNames } from '../../diagnostics/escalation/clocks-of.ts';
import { isOpen, ticketMoves, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Clocks } from '../../diagnostics/ports/clocks.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { Queue } from './queue.ts';
import { stepTicket } from './step-ticket.ts';

const atOnce = 500;
const patience = { maxWait: 15_000, timeout: 15_000 } as const;
const desk = z.enum(['support', 'development', 'consultancy', 'licences']);
const lived = z.object({
  by: z.enum(['agent', 'asker', 'desk', 'loket']),
  move: z.enum(ticketMoves),
  after: z.enum(ticketStates),
  at: z.date(),
});

export function clocks(db: PrismaClient, queue: Queue): Clocks {
  return {
    async watched(tenant, desks, after) {
      const rows = await db.ticket.findMany({
        where: {
          ...{ tenant, parentNumber: null, desk: { in: [...desks] }, number: { gt: after } },
          state: { in: ticketStates.filter(isOpen) },
        },
        select: {
          ...{ number: true, desk: true, openedAt: true, revision: true },
          subject: { select: { address: true } },
          moves: { select: { at: true, by: true, move: true, after: true }, orderBy: { id: 'asc' } },
        },
        orderBy: { number: 'asc' },
        take: atOnce,
      });
      return rows.map(({ subject, moves, ...row }) => ({
        ...row,
        desk: desk.parse(row.desk),
        asker: { tenant, address: subject.address },
        moves: moves.map((move) => lived.parse(move)),
      }));
    },
    notice: (grant, ticket, noticed) =>
      db.$transaction((tx) => notice(tx, queue, grant, ticket, noticed), patience).catch(overtaken),
    async takeLetter(now, until) {
      const row = await db.ticketClock.findFirst({
        where: { letter: 'waiting', letterAfter: { lte: now } },
        include: { ticket: { select: { tenant: true, desk: true } } },
        orderBy: { letterAfter: 'asc' },
      });
      if (row === null) return null;
      const { number, clock, stage, at, letterAfter, ticket } = row;
      const { count } = await db.ticketClock.updateMany({
        where: { number, clock, stage, letter: 'waiting', letterAfter },
        data: { letterAfter: until },
      });
      if (count === 0) return null;
      const named = { clock: z.enum(clockNames).parse(clock), desk: desk.parse(ticket.desk) };
      return { number, at, tenant: ticket.tenant, ...named };
    },
    async settleLetter({ number, clock }, became) {
      const where = { number, clock, stage: 'overdue', letter: 'waiting' };
      await db.ticketClock.updateMany({ where, data: { letter: became, letterAfter: null } });
    },
  };
}

class Overtaken extends Error {}

/** The row that was made goes again with the transaction: a later sweep notices it. */
function overtaken(error: unknown): 'overtaken' {
  if (error instanceof Overtaken) return 'overtaken';
  throw error;
}

async function notice(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  { number, revision }: Parameters<Clocks['notice']>[1],
  { clock, stage, letter, at }: Parameters<Clocks['notice']>[2],
): Promise<'noticed' | 'known'> {
  const post = letter === 'wanted' ? { letter: 'waiting', letterAfter: at } : { letter: 'none' };
  const row = { number, clock, stage, at, ...post };
  const { count } = await tx.ticketClock.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return 'known';
  const move = { is: stage === 'overdue' ? 'escalate' : 'warn' } as const;
  const step = { number, revision, move, by: 'loket', note: null, at, tell: () => null } as const;
  const stepped = await stepTicket(tx, queue, grant, step);
  if (stepped.is !== 'moved') throw new Overtaken();
  return 'noticed';
}
