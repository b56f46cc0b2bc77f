import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { DueSeatRequest, SeatRoundNote, SeatRounds } from '../../diagnostics/ports/seat-requests.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { Queue } from './queue.ts';
import { restEmptied } from './rest-emptied.ts';
import { type SeatRequestRow, seatRequestOf, withApprovers } from './seat-request-of.ts';
import { settleRequest } from './settle-request.ts';

const patience = { maxWait: 15_000, timeout: 15_000 } as const;

/** Requests for licences, for the round that sees to it that none is forgotten. */
export const seatRounds = (db: PrismaClient, queue: Queue): SeatRounds => ({
  take: (now, machineNow, until) => take(db, queue, now, machineNow, until),
  note: (grant, due, what, at) => db.$transaction((tx) => note(tx, grant, due, what, at), patience),
  async leave(grant, due, next) {
    const { revision } = due.request;
    const { count } = await db.seatRequest.updateMany({
      where: { ...taken(grant, due), revision },
      data: { due: next, takenUntil: null },
    });
    // Something happened to it meanwhile: it stays due.
    if (count === 0)
      await db.seatRequest.updateMany({ where: taken(grant, due), data: { takenUntil: null } });
  },
  settle: (grant, due, settlement) =>
    db.$transaction((tx) => settleRequest(tx, queue, grant, due, settlement), patience),
});

/** The update is a compare-and-set: of two processes one has it. */
async function take(
  db: PrismaClient,
  queue: Queue,
  now: Date,
  machineNow: Date,
  until: Date,
): Promise<DueSeatRequest | null> {
  const due: Prisma.SeatRequestWhereInput = {
    due: { lte: now },
    OR: [{ takenUntil: null }, { takenUntil: { lte: machineNow } }],
  };
  // What was decided waits for nobody who is still to be asked, and whom it may take long to reach.
  const next = (await first(db, { ...due, ...ended })) ?? (await first(db, due));
  if (next === null) return null;
  const { count } = await db.seatRequest.updateMany({ where: next, data: { takenUntil: until } });
  if (count === 0) return take(db, queue, now, machineNow, until);
  const { number } = next;
  const row = await db.seatRequest.findUniqueOrThrow({ where: { number }, include: withApprovers });
  return dueOf(row, until, queue);
}

const ended = { state: { not: 'awaiting-approval' }, settled: 'no' } as const;

const first = (db: PrismaClient, where: Prisma.SeatRequestWhereInput) =>
  db.seatRequest.findFirst({
    where,
    select: { number: true, takenUntil: true },
    orderBy: [{ due: 'asc' }, { number: 'asc' }],
  });

const taken = ({ tenant }: Grant, { request: { number }, takenUntil }: DueSeatRequest) => ({
  ...{ number, tenant, takenUntil },
});

/** What was done is noted for the step that it was done in; another one may have begun meanwhile. */
async function note(
  tx: Prisma.TransactionClient,
  grant: Grant,
  due: DueSeatRequest,
  what: SeatRoundNote,
  at: Date,
): Promise<void> {
  const { step, revision } = due.request;
  if (what.is === 'asked') await asked(tx, due, what.whom);
  if (what.is === 'reminded')
    await tx.seatRequest.updateMany({
      where: { ...taken(grant, due), step },
      data: { remindedAt: at, reminders: { increment: 1 } },
    });
  if (what.is === 'expired')
    await tx.seatRequest.updateMany({
      where: { ...taken(grant, due), revision },
      data: { state: 'expired', revision: { increment: 1 } },
    });
  const heard = what.is === 'told' || (what.is === 'asked' && what.asker === 'told');
  await tx.seatRequest.updateMany({
    where: taken(grant, due),
    data: { takenUntil: null, due: what.is === 'asked' ? what.next : at, ...(heard && { heardAt: at }) },
  });
  await restEmptied(tx, due.request.number);
}

async function asked(
  tx: Prisma.TransactionClient,
  { request: { number, step }, ids }: DueSeatRequest,
  whom: Extract<SeatRoundNote, { is: 'asked' }>['whom'],
): Promise<void> {
  for (const [address, reached] of Object.entries(whom)) {
    const subjectId = ids[address];
    if (subjectId === undefined) continue;
    await tx.seatApprover.updateMany({ where: { number, step, subjectId }, data: { reached } });
  }
}

const stored = z.object({
  settled: z.enum(['yes', 'no']),
  ticket: z.object({
    state: z.enum(ticketStates),
    desk: z.enum(['support', 'development', 'consultancy', 'licences']),
    since: z.date(),
  }),
});
const reachedBy = z.enum(['chat', 'mail', 'nowhere']);

function dueOf(row: SeatRequestRow, takenUntil: Date, queue: Queue): DueSeatRequest {
  const here = row.approvers.filter(({ step }) => step === row.step);
  const { remindedAt, reminders, heardAt } = row;
  const { settled, ticket } = stored.parse(row);
  const request = seatRequestOf(row);
  return {
    ...{ remindedAt, reminders, heardAt, takenUntil },
    ...{ settled, request },
    ticket: { ...ticket, lies: liesAt(row, request, queue.outside(request.tenant, ticket.desk)) },
    conversation: row.ticket.conversationId,
    asked: Object.fromEntries(
      here.flatMap(({ subject, reached }) =>
        reached === null ? [] : [[subject.address, reachedBy.parse(reached)]],
      ),
    ),
    ids: Object.fromEntries(here.map(({ subject }) => [subject.address, subject.id])),
  };
}

/** What a desk outside gave back, did not take, or never got is with Support; so is what ended and was opened again. */
function liesAt(
  { ticket: { state, handovers } }: SeatRequestRow,
  { withSupport }: SeatRequest,
  outside: 'yes' | 'no',
): DueSeatRequest['ticket']['lies'] {
  if (withSupport === 'yes') return 'with-support';
  const [last] = handovers;
  if (outside === 'no') return 'at-desk';
  // What an agent took up before it went does not go.
  if (last?.state === 'waiting') return state === 'assigned' ? 'with-support' : 'at-desk';
  return last?.state === 'opened' && there.has(state) ? 'at-desk' : 'with-support';
}

const there: ReadonlySet<string> = new Set(['with-desk', 'waiting-for-customer']);
