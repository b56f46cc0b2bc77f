import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import type { Queue } from './queue.ts';

/** What the asker wrote goes to the desk at which the ticket lies; the trail's last line holds it. */
export async function passOn(
  tx: Prisma.TransactionClient,
  queue: Queue,
  { number, desk, state }: Ticket,
  at: Date,
): Promise<void> {
  if (state !== 'with-desk') return;
  const about = await tx.handover.findFirst({
    where: { number, desk, kind: 'ticket', state: { in: ['waiting', 'opened'] } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const move = await tx.ticketMove.findFirst({ where: { number }, orderBy: { id: 'desc' } });
  if (about === null || move === null || move.note === null) return;
  const key = `loket-${randomUUID()}`;
  const row = { number, desk, kind: 'answer', aboutId: about.id, moveId: move.id, key, due: at, since: at };
  const { id } = await tx.handover.create({ data: row, select: { id: true } });
  await queue.send(tx, { is: 'hand-over', id }, null);
}

/** Whether it was the desk outside, and not somebody here, that asked what is answered now. */
export async function deskAsked(tx: Prisma.TransactionClient, number: number): Promise<'yes' | 'no'> {
  const asked = await tx.ticketMove.findFirst({
    where: { number, move: 'ask-customer' },
    orderBy: { id: 'desc' },
    select: { by: true },
  });
  return asked?.by === 'desk' ? 'yes' : 'no';
}
