import type { SaidBelow, TriageCards } from '../../diagnostics/ports/triage-cards.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

type Below = Pick<TriageCards, 'said' | 'takeSaid' | 'takenAway' | 'stillStands' | 'toTakeAway'>;

/** What stands below the cards of tickets, so that it can be taken away when what it tells of is. */
export function saidBelow(db: PrismaClient): Below {
  return {
    async said(tenants, number, { channel, installation, thread }, ref) {
      if (tenants.length === 0) return;
      // Of a ticket that was emptied while the systems were read, it goes at once.
      await db.$executeRaw`
        INSERT INTO triage_said (number, channel, installation, thread, ref, due, state)
        SELECT number, ${channel}, ${installation}, ${thread}, ${ref}, to_timestamp(0),
          CASE WHEN key LIKE 'erased-%' THEN 'goes' ELSE 'stands' END
        FROM tickets WHERE number = ${number} AND tenant IN (${Prisma.join(tenants)})`;
    },
    async takeSaid(tenant, at, now, until) {
      const goes = { ...at, state: 'goes', ticket: { tenant } };
      const next = await db.triageSaid.findFirst({
        where: { ...goes, due: { lte: now } },
        orderBy: [{ due: 'asc' }, { id: 'asc' }],
      });
      if (next === null) return null;
      const { id, due } = next;
      const { count } = await db.triageSaid.updateMany({ where: { id, due }, data: { due: until } });
      return count === 0 ? null : saidOf(next);
    },
    async takenAway({ id }) {
      await db.triageSaid.deleteMany({ where: { id } });
    },
    async stillStands({ id }, due, problem) {
      await db.triageSaid.updateMany({ where: { id }, data: { due, problem, tries: { increment: 1 } } });
    },
    toTakeAway: (tenant) =>
      db.triageSaid.findMany({
        where: { state: 'goes', ticket: { tenant } },
        select: { number: true, channel: true, problem: true },
        orderBy: { id: 'asc' },
      }),
  };
}

/** Below the cards of which tickets everything goes. */
export const toGo = (tx: Prisma.TransactionClient, numbers: Prisma.Sql): Promise<number> =>
  tx.$executeRaw`
    UPDATE triage_said SET state = 'goes', due = to_timestamp(0), tries = 0, problem = NULL
    WHERE state = 'stands' AND number IN (${numbers})`;

const saidOf = ({
  id,
  number,
  channel,
  installation,
  thread,
  ref,
  tries,
}: Prisma.TriageSaidGetPayload<object>): SaidBelow => ({
  ...{ id, number, ref, tries },
  place: { channel, installation, thread },
});
