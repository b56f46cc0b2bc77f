import { moveAfterNews } from '../../diagnostics/escalation/move-after-news.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { CaseMoved, CaseNews } from '../../diagnostics/ports/looks.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import type { Queue } from './queue.ts';
import { moveTicket } from './step-ticket.ts';
import { ticketOf, withPeople } from './ticket-of.ts';

/** What the systems, or who asked, said of a question, put to its ticket in the turn's own transaction: those that moved. */
export async function tellCase(
  tx: Prisma.TransactionClient,
  queue: Queue,
  conversationId: string,
  news: readonly CaseNews[],
  at: Date,
): Promise<readonly CaseMoved[]> {
  const moved: CaseMoved[] = [];
  for (const each of news) {
    const ticket = await moveOne(tx, queue, conversationId, each, at);
    if (ticket !== null) moved.push({ news: each, ticket });
  }
  return moved;
}

/** The latest ticket of the question; `null`: there is none, or it stays where it is. */
async function moveOne(
  tx: Prisma.TransactionClient,
  queue: Queue,
  conversationId: string,
  news: CaseNews,
  at: Date,
): Promise<Ticket | null> {
  const { tenant: customer, flow, summary } = news;
  const row = await tx.ticket.findFirst({
    // What is asked of a whole customer is one question, whatever its summary says besides.
    where: {
      conversationId,
      tenant: customer,
      flow,
      ...(flowFor(flow)?.about !== 'customer' && { summary }),
    },
    include: { ...withPeople, _count: { select: { joined: true, handovers: true } } },
    orderBy: { number: 'desc' },
  });
  if (row === null) return null;
  const ticket = ticketOf(row);
  const move = moveAfterNews(news.is, { ...ticket, ...row._count });
  if (move === null) return null;
  const { number, revision, tenant, openedBy } = ticket;
  const by = news.is === 'confirmed' ? 'asker' : 'loket';
  const step: TicketStep = { number, revision, move, by, note: null, at, tell: () => null };
  const stepped = await moveTicket(tx, queue, { tenant, actor: openedBy }, row, step);
  return stepped.is === 'moved' ? stepped.ticket : null;
}
