import type { Grant } from '../../diagnostics/access/grant.ts';
import { mayMoveAs } from '../../diagnostics/access/may-move.ts';
import { isOpen } from '../../diagnostics/escalation/ticket-moves.ts';
import type { DueSeatRequest, SeatSettlement } from '../../diagnostics/ports/seat-requests.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Prisma } from './generated/client.ts';
import { handOver } from './hand-over.ts';
import { lyingAtDesk } from './lying-at-desk.ts';
import type { Queue } from './queue.ts';
import { settleMoves } from './settle-moves.ts';
import { moveTicket, wakeTurn } from './step-ticket.ts';
import { tellAsker, toldBy } from './tell-asker.ts';
import { ticketOf, withPeople } from './ticket-of.ts';

/**
 * The end of a request: its ticket goes on to its desk or is closed, and its asker is told, all or nothing. A ticket
 * that was closed meanwhile stays so, and who closed it told its asker.
 */
export async function settleRequest(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  due: DueSeatRequest,
  settlement: SeatSettlement,
): Promise<readonly string[]> {
  const { number, state } = due.request;
  const { tenant } = grant;
  const found = await tx.ticket.findFirst({ where: { number, tenant }, select: { conversationId: true } });
  if (found === null) return [];
  // From here on nobody else settles it, nor moves its ticket.
  await wakeTurn(tx, found);
  const now = { number, tenant, state, takenUntil: due.takenUntil, settled: 'no' };
  if ((await tx.seatRequest.count({ where: now })) === 0) return [];
  const told = await moveOn(tx, queue, grant, due, settlement);
  const heard = told.length > 0 && { heardAt: settlement.at };
  const settled = { settled: 'yes', due: settlement.at, takenUntil: null, ...heard };
  await tx.seatRequest.updateMany({ where: now, data: settled });
  return told;
}

async function moveOn(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  due: DueSeatRequest,
  settlement: SeatSettlement,
): Promise<readonly string[]> {
  const { number, state } = due.request;
  const { at, by, tell } = settlement;
  const row = await tx.ticket.findUniqueOrThrow({ where: { number }, include: withPeople });
  const before = ticketOf(row);
  if (!isOpen(before.state) || mayMoveAs(grant, by, before) === 'no') return [];
  for (const move of settleMoves(due, settlement, before, queue.outside(before.tenant, before.desk)))
    await moveOnce(tx, queue, grant, number, { move, by, at });
  const ticket = ticketOf(await tx.ticket.findUniqueOrThrow({ where: { number }, include: withPeople }));
  const goes = state === 'approved' && (await lyingAtDesk(tx, ticket)) === null;
  if (goes) await handOver(tx, queue, ticket, at);
  return await tellAsker(tx, row.conversationId, { at, body: tell(ticket) });
}

/** What is not possible is so already: one that was closed and opened again is awake. */
async function moveOnce(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  number: number,
  step: Pick<TicketStep, 'move' | 'by' | 'at'>,
): Promise<void> {
  const row = await tx.ticket.findUniqueOrThrow({ where: { number }, include: withPeople });
  const { revision } = row;
  toldBy(
    await moveTicket(tx, queue, grant, row, { ...step, number, revision, note: null, tell: () => null }),
  );
}
