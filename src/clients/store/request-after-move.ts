import { isOpen } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { restEmptied } from './rest-emptied.ts';

/**
 * What a move of a ticket does to the request that it is about, if any: when the ticket is closed nobody has to approve
 * any more, and when its asker heard something, that was news.
 */
export async function requestAfterMove(
  tx: Prisma.TransactionClient,
  before: Ticket,
  { number, state }: Ticket,
  { at, told }: { readonly at: Date; readonly told: 'told' | 'not-told' },
): Promise<void> {
  if (told === 'told') await tx.seatRequest.updateMany({ where: { number }, data: { heardAt: at } });
  if (isOpen(before.state) === isOpen(state)) return;
  const looked = { due: at, revision: { increment: 1 } } as const;
  const { count } = await tx.seatRequest.updateMany({
    where: { number, state: 'awaiting-approval' },
    data: { state: 'withdrawn', ...looked },
  });
  if (count === 0) await tx.seatRequest.updateMany({ where: { number }, data: looked });
  await restEmptied(tx, number);
}
