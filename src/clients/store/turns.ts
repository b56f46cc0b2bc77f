import type { Measure } from '../../diagnostics/insight/measure.ts';
import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { CaseMoved } from '../../diagnostics/ports/looks.ts';
import type { TurnOutcome, Turns } from '../../diagnostics/ports/turns.ts';
import { answerTicket } from './answer-ticket.ts';
import { auditRows } from './audit.ts';
import { type Conversation, Prisma, type PrismaClient } from './generated/client.ts';
import { json, toColumn } from './json.ts';
import { lookOf } from './looks.ts';
import { measureRow } from './measure-row.ts';
import { openTicket } from './open-ticket.ts';
import type { Queue } from './queue.ts';
import { tellCase } from './tell-case.ts';
import { ticketOf, withPeople } from './ticket-of.ts';
import { writeCodes } from './write-codes.ts';
import { writeLooks } from './write-looks.ts';
import { writeRequests } from './write-requests.ts';

/** Every change of a lease is one compare-and-set update: on the embedded database row locks never block. */
export function turns(db: PrismaClient, queue: Queue): Turns {
  return {
    async claim(conversation, owner, now, leaseMs) {
      const [row] = await db.conversation.updateManyAndReturn({
        where: { id: conversation, OR: [{ until: null }, { until: { lte: now } }] },
        data: { owner, until: later(now, leaseMs), fence: { increment: 1 }, attempts: { increment: 1 } },
      });
      return row === undefined ? null : claimOf(row);
    },
    async renew(claim, now, leaseMs) {
      const [row] = await db.conversation.updateManyAndReturn({
        where: held(claim),
        data: { until: later(now, leaseMs) },
      });
      return row === undefined ? null : claimOf(row);
    },
    async goAlone(claim) {
      const [row] = await db.conversation.updateManyAndReturn({
        where: held(claim),
        data: { alone: { increment: 1 } },
      });
      return row === undefined ? null : claimOf(row);
    },
    async waiting(claim) {
      const rows = await db.delivery.findMany({
        where: { conversationId: claim.conversation, state: 'waiting' },
        orderBy: { id: 'asc' },
        select: { id: true, body: true },
      });
      return rows.map(({ id, body }) => ({ id, body: json.parse(body) }));
    },
    async withPerson({ conversation }) {
      const rows = await db.ticket.findMany({
        where: {
          conversationId: conversation,
          OR: [{ talk: 'person' }, { state: 'waiting-for-customer' }],
        },
        include: withPeople,
        orderBy: [{ since: 'desc' }, { number: 'desc' }],
      });
      return rows.map(ticketOf);
    },
    async booked({ conversation }) {
      const rows = await db.look.findMany({
        where: { conversationId: conversation, state: 'booked' },
        orderBy: [{ due: 'asc' }, { id: 'asc' }],
      });
      return rows.map(lookOf);
    },
    commit: (claim, outcome) =>
      db.$transaction((tx) => write(tx, queue, claim, outcome), { maxWait: 15_000, timeout: 15_000 }),
    async release(claim) {
      await db.conversation.updateMany({
        where: held(claim),
        data: { owner: null, until: null, attempts: 0, alone: 0 },
      });
    },
  };
}

async function write(tx: Prisma.TransactionClient, queue: Queue, claim: Claim, outcome: TurnOutcome) {
  const { conversation } = claim;
  const [row] = await tx.conversation.updateManyAndReturn({
    where: { ...held(claim), revision: claim.revision },
    data: { state: toColumn(outcome.state), revision: { increment: 1 }, attempts: 1, alone: 0 },
  });
  if (row === undefined) return notMine(tx, claim);
  for (const answer of outcome.answers ?? []) await answerTicket(tx, queue, conversation, answer, outcome.at);
  const ticket =
    outcome.ticket === null ? null : await openTicket(tx, queue, conversation, outcome.ticket, outcome.at);
  const moved = await tellCase(tx, queue, conversation, outcome.news ?? [], outcome.at);
  await tx.line.createMany({ data: linesOf(conversation, outcome, outcome.replies(ticket, moved)) });
  await tx.audit.createMany({ data: await auditRows(tx, outcome.audit) });
  await tx.measure.createMany({ data: countedApart(outcome.measures ?? [], moved).map(measureRow) });
  await writeCodes(tx, row, outcome.codes ?? [], outcome.at);
  await writeLooks(tx, conversation, outcome.looks ?? [], outcome.at);
  await writeRequests(tx, outcome.requests ?? []);
  await tx.delivery.updateMany({
    where: { id: { in: [...outcome.done] }, conversationId: conversation },
    data: { state: 'done', body: Prisma.DbNull },
  });
  return { is: 'committed', ticket, claim: claimOf(row) } as const;
}

/** Somebody else has the lease, or it is still this one's and something happened to a ticket meanwhile. */
async function notMine(tx: Prisma.TransactionClient, claim: Claim) {
  const row = await tx.conversation.findFirst({ where: held(claim) });
  return row === null
    ? ({ is: 'lost' } as const)
    : ({ is: 'overtaken', claim: { ...claimOf(row), attempt: claim.attempt } } as const);
}

function linesOf(
  conversationId: string,
  { heard, at }: TurnOutcome,
  replies: ReturnType<TurnOutcome['replies']>,
) {
  return [
    ...heard.map((body) => ({ conversationId, at, side: 'heard', sent: 'yes', body: toColumn(body) })),
    ...replies.map(({ body }) => ({ conversationId, at, side: 'said', sent: 'no', body: toColumn(body) })),
  ];
}

const held = ({ conversation, owner, fence }: Claim) => ({ id: conversation, owner, fence });
const later = (now: Date, ms: number) => new Date(now.getTime() + ms);

function claimOf(row: Conversation): Claim {
  return {
    conversation: row.id,
    owner: row.owner ?? '',
    fence: row.fence,
    revision: row.revision,
    until: row.until ?? new Date(0),
    attempt: row.attempts,
    alone: row.alone,
    sendTries: row.sendTries,
    state: json.parse(row.state),
    channel: row.channel,
    place: json.parse(row.place),
  };
}

/** What a ticket tells of itself is not counted beside it. */
const countedApart = (measures: readonly Measure[], moved: readonly CaseMoved[]): readonly Measure[] =>
  measures.filter(
    (each) =>
      each.is !== 'solved' ||
      !moved.some(({ ticket }) => ticket.state === 'solved' && ticket.flow === each.flow),
  );
