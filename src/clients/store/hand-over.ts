import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { isUnapproved } from './is-unapproved.ts';
import { lyingAtDesk } from './lying-at-desk.ts';
import type { Queue } from './queue.ts';

/**
 * Books the sending of a ticket whose desk lies outside the house; any other one stays with the agents, and so does one
 * that awaits approval. What is on its way to that desk already goes there once.
 */
export async function handOver(
  tx: Prisma.TransactionClient,
  queue: Queue,
  { number, tenant, desk }: Pick<Ticket, 'number' | 'tenant' | 'desk'>,
  at: Date,
): Promise<void> {
  if (queue.outside(tenant, desk) === 'no' || (await isUnapproved(tx, number))) return;
  if ((await lyingAtDesk(tx, { number, desk }))?.state === 'waiting') return;
  const { id } = await tx.handover.create({
    data: { number, desk, key: `loket-${randomUUID()}`, due: at, since: at },
  });
  await queue.send(tx, { is: 'hand-over', id }, null);
}
