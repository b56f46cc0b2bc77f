import type { TicketAnswer } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { passOn } from './pass-on.ts';
import type { Queue } from './queue.ts';
import { moveTicket } from './step-ticket.ts';
import { withPeople } from './ticket-of.ts';

/**
 * What was written to a person at the desk, kept with the ticket in the turn's own transaction. That the ticket was
 * opened in this conversation is all the leave that is needed. Throws when it is not as the turn saw it: nothing of
 * the turn may stand then.
 */
export async function answerTicket(
  tx: Prisma.TransactionClient,
  queue: Queue,
  conversationId: string,
  { number, revision, move, note }: TicketAnswer,
  at: Date,
): Promise<void> {
  const row = await tx.ticket.findFirst({ where: { conversationId, number, revision }, include: withPeople });
  if (row === null) throw new Error('the ticket is not as the turn saw it');
  const { tenant, subject } = row;
  const step = { number, revision, move: { is: move }, by: 'asker', note, at, tell: () => null } as const;
  const moved = await moveTicket(tx, queue, { tenant, actor: subject.address }, row, step);
  if (moved.is !== 'moved') throw new Error(`the answer to a ticket was ${moved.is}`);
  await passOn(tx, queue, moved.ticket, at);
}
