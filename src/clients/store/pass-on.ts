import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { lyingAtDesk } from './lying-at-desk.ts';
import type { Queue } from './queue.ts';

/** What the asker wrote goes to the desk at which the ticket lies; the trail's last line holds it. */
export async function passOn(
  tx: Prisma.TransactionClient,
  queue: Queue,
  { number, desk, state }: Ticket,
  at: Date,
): Promise<void> {
  if (state !== 'with-desk') return;
  const about = await lyingAtDesk(tx, { number, desk });
  const move = await tx.ticketMove.findFirst({ where: { number }, orderBy: { id: 'desc' } });
  if (about === null || move === null || move.note === null) return;
  const key = `loket-${randomUUID()}`;
  const row = { number, desk, kind: 'answer', aboutId: about.id, moveId: move.id, key, due: at, since: at };
  const { id } = await tx.handover.create({ data: row, select: { id: true } });
  await queue.send(tx, { is: 'hand-over', id }, null);
}

/** Whether what is answered now goes to a desk outside: it asked that itself, or got the ticket since somebody here did. */
export async function deskAsked(
  tx: Prisma.TransactionClient,
  ticket: Pick<Ticket, 'number' | 'desk'>,
): Promise<'yes' | 'no'> {
  const asked = await tx.ticketMove.findFirst({
    where: { number: ticket.number, move: 'ask-customer' },
    orderBy: { id: 'desc' },
    select: { by: true, at: true },
  });
  if (asked === null || asked.by === 'desk') return asked === null ? 'no' : 'yes';
  const lying = await lyingAtDesk(tx, ticket);
  return lying !== null && lying.since > asked.at ? 'yes' : 'no';
}
