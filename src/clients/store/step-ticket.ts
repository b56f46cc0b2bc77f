import type { Grant } from '../../diagnostics/access/grant.ts';
import { mayMoveAs } from '../../diagnostics/access/may-move.ts';
import {
  afterMove,
  isOpen,
  snoozedAfter,
  type TicketState,
  talkAfter,
} from '../../diagnostics/escalation/ticket-moves.ts';
import type { Stepped, TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { handOver } from './hand-over.ts';
import { isLetGo } from './is-let-go.ts';
import { isUnapproved } from './is-unapproved.ts';
import { keepChat } from './keep-chat.ts';
import { deskAsked, passOn } from './pass-on.ts';
import { promiseLook } from './promise-look.ts';
import type { Queue } from './queue.ts';
import { requestAfterMove } from './request-after-move.ts';
import { subjectId } from './subject-id.ts';
import { tellAsker } from './tell-asker.ts';
import { tellOutside } from './tell-outside.ts';
import { ticketOf, withPeople } from './ticket-of.ts';
import { ticketsWithin } from './tickets-within.ts';

/** The whole ticket as a row, for what goes along. */
type Row = Prisma.TicketGetPayload<{ include: typeof withPeople }>;

/** Whose name stands in the trail. */
type Mover = Pick<Grant, 'tenant' | 'actor'>;

/** Moves of one ticket that those which joined it make as well: what is answered for one is answered for all. */
const goAlong: ReadonlySet<string> = new Set(['solve', 'decline', 'reopen']);

/** Moves with which the asker says something to whoever has the ticket. */
const answers: ReadonlySet<string> = new Set(['customer-answered', 'customer-wrote']);

/** One move, by who saw the ticket as it is now, with its trail and what the people concerned are told. */
export async function stepTicket(
  tx: Prisma.TransactionClient,
  queue: Queue,
  grant: Grant,
  step: TicketStep,
): Promise<Stepped> {
  const row = await tx.ticket.findFirst({
    where: { ...ticketsWithin(grant), number: step.number },
    include: withPeople,
  });
  if (row === null) return { is: 'none' };
  if (mayMoveAs(grant, step.by, ticketOf(row)) === 'no') return { is: 'not-possible', ticket: ticketOf(row) };
  if (row.revision !== step.revision) return { is: 'overtaken', ticket: ticketOf(row) };
  if (!(await isFree(tx, queue, row, step))) return { is: 'not-possible', ticket: ticketOf(row) };
  const there = await goneOn(tx, row, step);
  await wakeTurn(tx, there);
  const moved = await moveTicket(tx, queue, grant, there, step);
  if (moved.is === 'moved') await tellDesk(tx, queue, moved.ticket, step);
  if (moved.is === 'moved' && step.move.is === 'merge')
    await tx.ticket.updateMany({
      where: { parentNumber: row.number },
      data: { parentNumber: step.move.into },
    });
  const goes = goAlong.has(step.move.is) || step.toJoined !== undefined;
  if (moved.is !== 'moved' || !goes) return moved;
  const told = moved.ticket.parent === null ? await moveJoined(tx, queue, grant, step) : [];
  return { ...moved, told: [...moved.told, ...told] };
}

/** What a move has to say to a desk outside. Loket's own move says that the ticket has arrived there. */
async function tellDesk(
  tx: Prisma.TransactionClient,
  queue: Queue,
  ticket: Ticket,
  { move, by, at }: TicketStep,
): Promise<void> {
  if (move.is === 'hand-over' && by !== 'loket') await handOver(tx, queue, ticket, at);
  if (by === 'asker' && answers.has(move.is)) await passOn(tx, queue, ticket, at);
}

/** Nothing but the table of moves stands in the way. */
async function isFree(
  tx: Prisma.TransactionClient,
  queue: Queue,
  row: Row,
  { move, by }: TicketStep,
): Promise<boolean> {
  if (move.is === 'merge') return await mayLead(tx, row, move.into);
  const leaves = move.is === 'hand-over' && by === 'agent' && queue.outside(row.tenant, move.desk) === 'yes';
  // Approved, and not settled yet: the round hands it over.
  return !leaves || (row.snoozed !== 'until-approval' && !(await isUnapproved(tx, row.number)));
}

/** A ticket is merged into an open one of the same customer that has not itself joined another, and never into itself. */
async function mayLead(tx: Prisma.TransactionClient, row: Row, into: number): Promise<boolean> {
  const lead = await tx.ticket.findFirst({ where: { tenant: row.tenant, number: into } });
  if (lead === null || lead.number === row.number || lead.parentNumber !== null) return false;
  return isOpen(ticketOf({ ...row, ...lead }).state);
}

/** The ticket as it is in the talk that goes on; its own one where that is still there. */
async function goneOn(tx: Prisma.TransactionClient, row: Row, { chat = null }: TicketStep): Promise<Row> {
  if (chat === null || !isLetGo(row.conversationId)) return row;
  await keepChat(tx, chat);
  return { ...row, conversationId: chat.conversation };
}

async function moveJoined(tx: Prisma.TransactionClient, queue: Queue, grant: Grant, step: TicketStep) {
  const joined = await tx.ticket.findMany({
    where: { parentNumber: step.number, tenant: grant.tenant },
    include: withPeople,
    orderBy: { number: 'asc' },
  });
  const told: string[] = [];
  for (const each of joined) {
    await wakeTurn(tx, each);
    const note = step.toJoined?.[ticketOf(each).language] ?? null;
    const moved = await moveTicket(tx, queue, grant, each, { ...step, note });
    if (moved.is === 'moved') told.push(...moved.told);
    // Merged is closed already; what became of it is told all the same.
    else if (each.state === 'merged')
      told.push(
        ...(await tellAsker(tx, each.conversationId, {
          at: step.at,
          body: step.tell(ticketOf(each), ticketOf(each)),
        })),
      );
  }
  return told;
}

/**
 * A turn that is under way rests on what was so before: it notices that and thinks again. Conversation before ticket,
 * as in a turn's own commit, so that the two never wait for each other.
 */
export const wakeTurn = (tx: Prisma.TransactionClient, { conversationId }: Pick<Row, 'conversationId'>) =>
  tx.conversation.update({ where: { id: conversationId }, data: { revision: { increment: 1 } } });

/** One move of one ticket, by somebody who may make it. */
export async function moveTicket(
  tx: Prisma.TransactionClient,
  queue: Queue,
  mover: Mover,
  row: Row,
  step: TicketStep,
): Promise<Stepped> {
  const before = ticketOf(row);
  const after = afterMove(before.state, await whoHas(tx, before, step), step.move.is, step.by);
  const talk = talkAfter(before.talk, step.move.is);
  const snoozed = snoozedAfter(before.snoozed, step.move, step.by);
  if (after.is === 'not-possible' || talk === 'not-possible' || snoozed === 'not-possible')
    return { is: 'not-possible', ticket: before };
  const { count } = await tx.ticket.updateMany({
    where: { number: row.number, revision: row.revision },
    data: {
      ...(await changesOf(tx, mover, before, step)),
      ...(after.to !== before.state && { state: after.to, since: step.at }),
      talk,
      conversationId: row.conversationId,
      snoozed: snoozed?.is ?? null,
      snoozedUntil: snoozed?.is === 'until-date' ? snoozed.at : null,
      revision: { increment: 1 },
    },
  });
  const now = await tx.ticket.findUniqueOrThrow({ where: { number: row.number }, include: withPeople });
  const ticket = ticketOf(now);
  if (count === 0) return { is: 'overtaken', ticket };
  const line = await leaveTrail(tx, mover, step, before, ticket.state);
  await tellOutside(tx, queue, ticket, step, line);
  const told = await tellAsker(tx, row.conversationId, { at: step.at, body: step.tell(ticket, before) });
  await requestAfterMove(tx, before, ticket, { at: step.at, told: told.length > 0 ? 'told' : 'not-told' });
  const look = step.promise?.(ticket) ?? null;
  if (look !== null) await promiseLook(tx, row, look, step.at);
  return { is: 'moved', ticket, told };
}

/** What a desk outside waits for goes to that desk, whoever has the ticket here. */
async function whoHas(tx: Prisma.TransactionClient, ticket: Ticket, { move }: TicketStep) {
  const atDesk = move.is === 'customer-answered' && (await deskAsked(tx, ticket)) === 'yes';
  if (atDesk) return 'desk';
  return ticket.holder === null ? 'free' : 'held';
}

/** What changes besides the state. A ticket that is closed leads no others any more. */
async function changesOf(
  tx: Prisma.TransactionClient,
  { actor }: Mover,
  { tenant, state }: Ticket,
  { move }: TicketStep,
) {
  const closes = ['solve', 'decline', 'merge'].includes(move.is) ? { leads: null } : {};
  const reopened =
    move.is === 'reopen' ? { solved: null, ...(state === 'merged' && { parentNumber: null }) } : {};
  return {
    ...closes,
    ...reopened,
    ...(move.is === 'assign' && { holderId: await subjectId(tx, { tenant, address: move.to }) }),
    ...(move.is === 'take-over' && { holderId: await subjectId(tx, { tenant, address: actor }) }),
    ...(move.is === 'release' && { holderId: null }),
    ...(move.is === 'hand-over' && { desk: move.desk }),
    ...(move.is === 'solve' && { solved: move.how }),
    ...(move.is === 'verify' && { solved: 'verified' }),
    ...(move.is === 'merge' && { parentNumber: move.into }),
  };
}

async function leaveTrail(
  tx: Prisma.TransactionClient,
  { tenant, actor }: Mover,
  { move, by, note, at }: TicketStep,
  { number, state }: Ticket,
  after: TicketState,
): Promise<number> {
  const mover = by === 'loket' || by === 'desk' ? null : await subjectId(tx, { tenant, address: actor });
  const { id } = await tx.ticketMove.create({
    data: { number, at, by, subjectId: mover, move: move.is, before: state, after, note },
    select: { id: true },
  });
  return id;
}
