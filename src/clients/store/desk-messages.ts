import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { afterMove } from '../../diagnostics/escalation/ticket-moves.ts';
import { seatChange } from '../../diagnostics/licences/seat-change.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { DeskJob, DeskMessage, DeskSaid, Desks, NewDeskMessage } from '../../diagnostics/ports/desks.ts';
import type { DeskStep, TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import type { Queue } from './queue.ts';
import { stepTicket } from './step-ticket.ts';
import { tellAsker, toldBy } from './tell-asker.ts';
import { ticketOf, withPeople } from './ticket-of.ts';
import { ticketsWithin } from './tickets-within.ts';

const body = z.object({
  about: z.string(),
  said: z.object({
    text: z.string().nullable(),
    files: z.array(z.string()).exactOptional(),
    seats: seatChange.exactOptional(),
    is: z.enum(['progress', 'question', 'returned', 'solved', 'declined']),
  }),
});
const desk = z.enum(['support', 'development', 'consultancy', 'licences']);
const patience = { maxWait: 15_000, timeout: 15_000 } as const;

/** What desks say: kept when it comes, and told by a run of the queue. */
export function deskMessages(db: PrismaClient, queue: Queue) {
  const port: Pick<Desks, 'hear' | 'message' | 'settleMessage'> = {
    hear: (message) => db.$transaction((tx) => hear(tx, queue, message), patience),
    async message(grant, id) {
      const found = await read(db, grant, id);
      return found?.message ?? null;
    },
    settleMessage: (grant, id, step) =>
      db.$transaction((tx) => settleMessage(tx, queue, grant, id, step), patience),
  };
  return { port, asker: (job: DeskJob) => askerOf(db, job) };
}

/** A message of a desk and its job; one that was taken before is not taken again. */
export async function hear(tx: Prisma.TransactionClient, queue: Queue, message: NewDeskMessage) {
  const { about, said, ...row } = message;
  // A desk writes what it likes in it, and it stays when the message itself has gone.
  const key = createHash('sha256').update(message.key).digest('base64url');
  const [made] = await tx.deskMessage.createManyAndReturn({
    data: [{ ...row, key, body: { about, said: { ...said } } }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made === undefined) return 'seen';
  await queue.send(tx, { is: 'desk-said', id: made.id }, null);
  return 'new';
}

/**
 * The ticket that lies, or lay, with that desk under this name. Who speaks of our key has it, whether or not we know
 * that it arrived.
 */
const lyingWith = (row: { tenant: string; desk: string }, about: string) => ({
  tenant: row.tenant,
  handovers: { some: { desk: row.desk, kind: 'ticket', OR: [{ key: about }, { ref: about }] } },
});

async function askerOf(db: PrismaClient, { id }: DeskJob): Promise<Subject | null> {
  const row = await db.deskMessage.findFirst({ where: { id, state: 'waiting' } });
  const read = body.safeParse(row?.body);
  if (row === null || !read.success) return null;
  const ticket = await db.ticket.findFirst({
    where: lyingWith(row, read.data.about),
    select: { tenant: true, subject: { select: { address: true } } },
  });
  return ticket === null ? null : { tenant: ticket.tenant, address: ticket.subject.address };
}

async function read(tx: Prisma.TransactionClient, grant: Grant, id: number) {
  const row = await tx.deskMessage.findFirst({ where: { id, state: 'waiting', tenant: grant.tenant } });
  const parsed = body.safeParse(row?.body);
  if (row === null || !parsed.success) return null;
  const { about, said } = parsed.data;
  const found = await tx.ticket.findFirst({
    where: { AND: [lyingWith(row, about), ticketsWithin(grant)] },
    include: withPeople,
  });
  if (found === null) return null;
  const message: DeskMessage = { ticket: ticketOf(found), desk: desk.parse(row.desk), said };
  return { message, conversationId: found.conversationId };
}

async function settleMessage(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  id: number,
  { at, tell, promise }: DeskStep,
): Promise<readonly string[]> {
  const found = await read(tx, grant, id);
  const { count } = await tx.deskMessage.updateMany({
    where: { id, state: 'waiting', tenant: grant.tenant },
    data: { state: 'done', body: Prisma.DbNull },
  });
  if (found === null || count === 0) return [];
  const { ticket, said } = found.message;
  const { number, revision, state } = ticket;
  const move = moves[said.is];
  const kind = said.is === 'progress' ? 'progress' : 'ticket';
  if (move === null || afterMove(state, 'free', move.is, 'desk').is === 'not-possible')
    return await tellAsker(tx, found.conversationId, { at, body: tell(ticket), kind });
  const note = said.text;
  const step = { number, revision, move, by: 'desk', note, at, tell, ...(promise && { promise }) } as const;
  const stepped = await stepTicket(tx, queue, grant, step);
  return toldBy(stepped);
}

/** Solved in the eyes of a desk is taken for granted, until the systems are looked at. */
const moves: Readonly<Record<DeskSaid['is'], TicketStep['move'] | null>> = {
  progress: null,
  question: { is: 'ask-customer' },
  returned: { is: 'desk-answered' },
  solved: { is: 'solve', how: 'assumed' },
  declined: { is: 'decline' },
};
