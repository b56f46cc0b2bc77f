import { randomUUID } from 'node:crypto';
import { decisions } from '../../diagnostics/ports/desks.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import type { Queue } from './queue.ts';

/**
 * What is decided here about a ticket that a desk outside has is told there. What a desk said itself is not; and only
 * the latest decision is, since a desk that was out for a day has no use for the others.
 */
export async function tellOutside(
  tx: Prisma.TransactionClient,
  queue: Queue,
  { number }: Pick<Ticket, 'number'>,
  { move, by, at }: Pick<TicketStep, 'move' | 'by' | 'at'>,
  moveId: number,
): Promise<void> {
  if (by === 'desk' || !decisions.some((each) => each === move.is)) return;
  const lying = await lyingThere(tx, number);
  if (lying === null) return;
  const { id: aboutId, desk } = lying;
  await tx.handover.updateMany({
    where: { aboutId, kind: 'decided', state: 'waiting', doubtSince: null },
    data: { state: 'withdrawn', since: at },
  });
  const row = { number, desk, kind: 'decided', aboutId, moveId, key: `loket-${randomUUID()}` };
  const { id } = await tx.handover.create({ data: { ...row, due: at, since: at }, select: { id: true } });
  await queue.send(tx, { is: 'hand-over', id }, null);
}

/** The hand-over by which a desk outside has it; `null`: none has, or it was given back. */
async function lyingThere(tx: Prisma.TransactionClient, number: number) {
  const last = await tx.handover.findFirst({ where: { number, kind: 'ticket' }, orderBy: { id: 'desc' } });
  if (last === null || (last.state !== 'waiting' && last.state !== 'opened')) return null;
  const gaveBack = await tx.ticketMove.count({
    where: { number, move: 'desk-answered', by: 'desk', at: { gte: last.since } },
  });
  return gaveBack === 0 ? last : null;
}
