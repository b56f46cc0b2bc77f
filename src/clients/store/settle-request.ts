import type { Grant } from '../../diagnostics/access/grant.ts';
import { mayMoveAs } from '../../diagnostics/access/may-move.ts';
import { isOpen } from '../../diagnostics/escalation/ticket-moves.ts';
import type { DueSeatRequest, SeatSettlement } from '../../diagnostics/ports/seat-requests.ts';
import type { Prisma } from './generated/client.ts';
import { handOver } from './hand-over.ts';
import type { Queue } from './queue.ts';
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
  const settled = { settled: 'yes', due: settlement.at, takenUntil: null };
  await tx.seatRequest.updateMany({ where: now, data: settled });
  return told;
}

async function moveOn(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  { request: { number, state } }: DueSeatRequest,
  { at, move, by, tell }: SeatSettlement,
): Promise<readonly string[]> {
  const row = await tx.ticket.findUniqueOrThrow({ where: { number }, include: withPeople });
  const ticket = ticketOf(row);
  if (!isOpen(ticket.state) || mayMoveAs(grant, by, ticket) === 'no') return [];
  const { revision } = ticket;
  const step = { number, revision, move: { is: move }, by, note: null, at, tell };
  const moved = await moveTicket(tx, queue, grant, row, step);
  if (state === 'approved') await handOver(tx, queue, ticket, at);
  // One that was closed and opened again is awake.
  return moved.is === 'not-possible'
    ? await tellAsker(tx, row.conversationId, { at, body: tell(ticket) })
    : toldBy(moved);
}
