import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { DeskJob, Desks } from '../../diagnostics/ports/desks.ts';
import { deskMessages } from './desk-messages.ts';
import type { PrismaClient } from './generated/client.ts';
import { handoverOf, handoversWithin, withAbout } from './handover-of.ts';
import type { Queue } from './queue.ts';
import { settleHandover } from './settle-handover.ts';
import { ticketOf, withPeople } from './ticket-of.ts';

const patience = { maxWait: 15_000, timeout: 15_000 } as const;

export function desks(db: PrismaClient, queue: Queue): Desks {
  const messages = deskMessages(db, queue);
  return {
    asker: (job) => (job.is === 'hand-over' ? askerOf(db, job) : messages.asker(job)),
    async handover(grant, id) {
      const row = await db.handover.findFirst({
        where: { id, ...handoversWithin(grant) },
        include: { ticket: { include: withPeople }, ...withAbout },
      });
      return row === null ? null : { handover: handoverOf(row), ticket: ticketOf(row.ticket) };
    },
    async begin(grant, { id, tries }, at) {
      const { count } = await db.handover.updateMany({
        where: { id, tries, state: 'waiting', ...handoversWithin(grant) },
        data: { tries: { increment: 1 }, doubtSince: at },
      });
      return count === 1 ? 'begun' : 'overtaken';
    },
    settle: (grant, handover, end, step) =>
      db.$transaction((tx) => settleHandover(tx, queue, grant, handover, end, step), patience),
    async stranded(grant, limit) {
      if (grant.scope !== 'customer') return [];
      const rows = await db.handover.findMany({
        where: { state: { in: ['refused', 'given-up'] }, ...handoversWithin(grant) },
        include: withAbout,
        orderBy: { id: 'desc' },
        take: limit,
      });
      return rows.map(handoverOf);
    },
    async again(grant, id, at) {
      if (grant.scope !== 'customer') return 'none';
      return await db.$transaction(async (tx) => {
        const { count } = await tx.handover.updateMany({
          where: { id, state: { in: ['refused', 'given-up'] }, ...handoversWithin(grant) },
          data: { state: 'waiting', tries: 0, due: at, since: at },
        });
        if (count === 1) await queue.send(tx, { is: 'hand-over', id }, null);
        return count === 1 ? 'again' : 'none';
      }, patience);
    },
    ...messages.port,
    work: queue.work,
  };
}

async function askerOf(db: PrismaClient, { id }: DeskJob): Promise<Subject | null> {
  const row = await db.handover.findFirst({
    where: { id, state: 'waiting' },
    select: { ticket: { select: { tenant: true, subject: { select: { address: true } } } } },
  });
  return row === null ? null : { tenant: row.ticket.tenant, address: row.ticket.subject.address };
}
