import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';

/** The latest hand-over by which a ticket lies at that desk outside, or is on its way there; `null`: there is none. */
export const lyingAtDesk = (
  tx: Prisma.TransactionClient,
  { number, desk }: Pick<Ticket, 'number' | 'desk'>,
) =>
  tx.handover.findFirst({
    where: { number, desk, kind: 'ticket', state: { in: ['waiting', 'opened'] } },
    orderBy: { id: 'desc' },
    select: { id: true, state: true, since: true },
  });
