import { isOpen, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import type { Place } from '../../diagnostics/ports/identities.ts';
import type { TriageCard, TriageCards } from '../../diagnostics/ports/triage-cards.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { saidBelow } from './said-below.ts';

/** The revision of a card that stands there and shows who knows what. */
const unknownShown = -1;
/** The revision of a card that shows what may not stay: another one than before, also while it is being drawn. */
export const stale = Prisma.sql`LEAST(revision, 0) - 1`;

export function triageCards(db: PrismaClient): TriageCards {
  return {
    async take(tenant, place, now, until) {
      await makeMissing(db, tenant, place, now);
      return takeNext(db, tenant, place, now, until);
    },
    async shown({ id, ref: before, revision: taken }, ref, { revision, joined }) {
      const free = { tries: 0, due: new Date(0) };
      const { count } = await db.triageCard.updateMany({
        where: { id, ref: before, revision: taken },
        data: { ref, revision, joined, ...free },
      });
      // Somebody was erased while it was drawn: it stands there, and is drawn once more.
      if (count === 0) await db.triageCard.updateMany({ where: { id, ref: before }, data: { ref, ...free } });
    },
    async putOff({ id }, until, because) {
      const tries = { increment: because === 'failed' ? 1 : 0 };
      await db.triageCard.updateMany({ where: { id }, data: { due: until, tries } });
    },
    async find(tenant, number, place) {
      const row = await db.triageCard.findFirst({ where: { number, ...place, ticket: { tenant } } });
      return row === null ? null : cardOf(row, tenant);
    },
    async adopt({ id }, ref) {
      await db.triageCard.updateMany({
        where: { id, ref: null },
        data: { ref, revision: unknownShown },
      });
    },
    ...saidBelow(db),
  };
}

const open = ticketStates.filter(isOpen);

async function makeMissing(
  db: PrismaClient,
  tenant: string,
  { channel, installation, thread }: Place,
  now: Date,
) {
  await db.$executeRaw`
    INSERT INTO triage_cards (number, channel, installation, thread, due)
    SELECT t.number, ${channel}, ${installation}, ${thread}, ${now} FROM tickets t
    WHERE t.tenant = ${tenant} AND t.parent_number IS NULL AND t.state IN (${Prisma.join(open)})
      AND NOT EXISTS (
        SELECT 1 FROM triage_cards c
        WHERE c.number = t.number AND c.channel = ${channel}
          AND c.installation = ${installation} AND c.thread = ${thread})
    ON CONFLICT DO NOTHING`;
}

/** The update is a compare-and-set: of two processes one has the card, and none has what was shown meanwhile. */
async function takeNext(
  db: PrismaClient,
  tenant: string,
  place: Place,
  now: Date,
  until: Date,
): Promise<TriageCard | null> {
  const { channel, installation, thread } = place;
  const [next] = await db.$queryRaw<readonly { id: number; revision: number; joined: number }[]>`
    SELECT c.id, c.revision, c.joined FROM triage_cards c JOIN tickets t ON t.number = c.number
    WHERE t.tenant = ${tenant} AND c.channel = ${channel}
      AND c.installation = ${installation} AND c.thread = ${thread} AND c.due <= ${now}
      AND (c.revision <> t.revision
        OR (t.state IN (${Prisma.join(open)})
          AND c.joined <> (SELECT count(*) FROM tickets j WHERE j.parent_number = t.number)))
    ORDER BY c.due, c.id LIMIT 1`;
  if (next === undefined) return null;
  const row = await db.triageCard.findUniqueOrThrow({ where: { id: next.id } });
  const { count } = await db.triageCard.updateMany({
    where: { ...next, due: { lte: now } },
    data: { due: until },
  });
  return count === 0 ? takeNext(db, tenant, place, now, until) : cardOf(row, tenant);
}

const cardOf = (
  { id, number, channel, installation, thread, ...row }: Prisma.TriageCardGetPayload<object>,
  tenant: string,
): TriageCard => {
  const { ref, revision, tries } = row;
  return { id, number, tenant, place: { channel, installation, thread }, ref, revision, tries };
};
