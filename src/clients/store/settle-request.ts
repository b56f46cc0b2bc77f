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
  { request: { number, state }, takenUntil }: DueSeatRequest,
  { at, move, by, tell }: SeatSettlement,
): Promise<readonly string[]> {
  const { tenant } = grant;
  const row = await tx.ticket.findFirst({ where: { number, tenant }, include: withPeople });
  if (row === null) return [];
  await wakeTurn(tx, row);
  const { count } = await tx.seatRequest.updateMany({
    where: { number, tenant, takenUntil, state, settled: 'no' },
    data: { settled: 'yes', due: at, takenUntil: null },
  });
  const ticket = ticketOf(row);
  if (count === 0 || !isOpen(ticket.state) || mayMoveAs(grant, by, ticket) === 'no') return [];
  const { revision } = ticket;
  const step = { number, revision, move: { is: move }, by, note: null, at, tell };
  const moved = await moveTicket(tx, queue, grant, row, step);
  if (state === 'approved') await handOver(tx, queue, ticket, at);
  // One that was closed and opened again is awake.
  return moved.is === 'not-possible'
    ? await tellAsker(tx, row.conversationId, { at, body: tell(ticket) })
    : toldBy(moved);
}
