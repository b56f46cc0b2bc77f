import type { Grant } from '../../diagnostics/access/grant.ts';
import { afterMove } from '../../diagnostics/escalation/ticket-moves.ts';
import type { DeskSaid, Handover, HandoverEnd } from '../../diagnostics/ports/desks.ts';
import type { DeskStep, TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { hear } from './desk-messages.ts';
import type { Prisma } from './generated/client.ts';
import { handoversWithin } from './handover-of.ts';
import type { Queue } from './queue.ts';
import { stepTicket } from './step-ticket.ts';
import { tellAsker, toldBy } from './tell-asker.ts';
import { ticketOf, withPeople } from './ticket-of.ts';

/** Whatever came of one run: the row, the next run, the ticket's move and what the asker is told; all or nothing. */
export async function settleHandover(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  handover: Handover,
  end: HandoverEnd,
  { at, tell }: DeskStep,
): Promise<readonly string[]> {
  const { id, ticket: number, kind } = handover;
  const { count } = await tx.handover.updateMany({
    where: { id, state: 'waiting', ...handoversWithin(grant) },
    data: changesOf(end, at),
  });
  if (count === 0) return [];
  if (end.is === 'later') {
    await queue.send(tx, { is: 'hand-over', id }, end.until);
    return [];
  }
  // An answer that arrived needs no word; one that did not comes back to the agents, and so does a ticket.
  const ticketsOwn = kind === 'ticket' || (kind === 'answer' && end.is !== 'opened');
  if (end.is === 'withdrawn' || !ticketsOwn) return [];
  if (end.is === 'opened' && end.said !== undefined) await keepSaid(tx, queue, grant, handover, end.said, at);
  const row = await tx.ticket.findUniqueOrThrow({ where: { number }, include: withPeople });
  const ticket = ticketOf(row);
  const step = moveAfter(end, ticket);
  if (step === null || afterMove(ticket.state, 'free', step.move.is, step.by).is === 'not-possible')
    return await tellAsker(tx, row.conversationId, { at, body: tell(ticket) });
  const { revision } = ticket;
  const stepped = await stepTicket(tx, queue, grant, { ...step, number, revision, at, tell });
  return toldBy(stepped);
}

/** What a desk did at once is what it says, as if it had called: on disk, with its job, once. */
async function keepSaid(
  tx: Prisma.TransactionClient,
  queue: Queue,
  { tenant }: Grant,
  { key, desk }: Handover,
  said: DeskSaid,
  receivedAt: Date,
): Promise<void> {
  await hear(tx, queue, { tenant, desk, key, about: key, said, receivedAt });
}

/** It lies there, or it comes back to the agents. */
function moveAfter(
  end: Extract<HandoverEnd, { is: 'opened' | 'refused' | 'given-up' }>,
  { desk }: Ticket,
): Pick<TicketStep, 'move' | 'by' | 'note'> | null {
  if (end.is === 'opened') return { move: { is: 'hand-over', desk }, by: 'loket', note: end.ref };
  return { move: { is: 'desk-answered' }, by: 'desk', note: end.problem };
}

function changesOf(end: HandoverEnd, at: Date): Prisma.HandoverUpdateManyMutationInput {
  switch (end.is) {
    case 'opened':
      return { state: 'opened', ref: end.ref, doubtSince: null, problem: null, since: at };
    case 'withdrawn':
      return { state: 'withdrawn', since: at };
    case 'later':
      return { due: end.until, problem: end.problem, ...(end.doubt === 'none' && { doubtSince: null }) };
    default:
      return { state: end.is, problem: end.problem, since: at };
  }
}
