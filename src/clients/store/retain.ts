import type { KeepFor, Kept } from '../../diagnostics/ports/keeping.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { toGo } from './said-below.ts';
import { stale } from './triage-cards.ts';

const dayMs = 24 * 60 * 60 * 1000;
const patience = { maxWait: 15_000, timeout: 120_000 };

/**
 * Lets go of what is older than it is kept for: what was said, what closed tickets are about, who somebody was on a
 * channel, the audit, and last the address of who has nothing left here. Numbers, states and ids stay.
 */
export const retain = (db: PrismaClient, now: Date, keep: KeepFor): Promise<Kept> =>
  db.$transaction(async (tx) => {
    const before = (days: number) => new Date(now.getTime() - days * dayMs);
    const [said, told] = [before(keep.conversationDays), before(keep.ticketDays)];
    const { count: lines } = await tx.line.deleteMany({ where: { at: { lt: said }, sent: { not: 'no' } } });
    // Of one that has ended nothing is read any more; a talk would stay for it.
    await tx.look.deleteMany({ where: { state: 'ended', endedAt: { lt: said } } });
    const tickets = await emptyTickets(tx, told);
    const conversations = await dropSilent(tx);
    await tx.identity.deleteMany({ where: { checkedAt: { lt: said } } });
    await tx.whereabouts.deleteMany({ where: { seenAt: { lt: said } } });
    const { count: audit } = await tx.audit.deleteMany({ where: { at: { lt: before(keep.auditDays) } } });
    const people = await forgetAddresses(tx);
    return { lines, tickets, conversations, audit, people };
  }, patience);

/** What closed tickets were about; that and what was written with them goes, as when somebody is erased. */
async function emptyTickets(tx: Prisma.TransactionClient, before: Date): Promise<number> {
  const closed = Prisma.sql`state IN ('solved', 'declined', 'merged') AND since < ${before.toISOString()}::timestamptz`;
  await tx.$executeRaw`
    UPDATE ticket_moves SET note = NULL
    WHERE note IS NOT NULL AND number IN (SELECT number FROM tickets WHERE ${closed})`;
  await tx.$executeRaw`
    UPDATE seat_requests SET reason = NULL
    WHERE reason IS NOT NULL AND number IN (SELECT number FROM tickets WHERE ${closed})`;
  await tx.$executeRaw`
    UPDATE seat_decisions SET note = NULL
    WHERE note IS NOT NULL AND number IN (SELECT number FROM tickets WHERE ${closed})`;
  const full = Prisma.sql`${closed} AND (summary <> flow OR evidence::text <> 'null')`;
  // What stands in the agents' channel is written anew as well.
  await tx.$executeRaw`
    UPDATE triage_cards SET revision = ${stale}
    WHERE number IN (SELECT number FROM tickets WHERE ${full})`;
  await toGo(tx, Prisma.sql`SELECT number FROM tickets WHERE ${full}`);
  return await tx.$executeRaw`UPDATE tickets SET summary = flow, evidence = 'null'::json WHERE ${full}`;
}

/**
 * Talks of which nothing is left. One that a ticket hangs on is kept under an id that says nothing, so that who writes
 * again begins a new one, with a place of its own and under their own name.
 */
async function dropSilent(tx: Prisma.TransactionClient): Promise<number> {
  const silent = {
    ...{ lines: { none: {} }, deliveries: { none: {} }, codes: { none: {} }, proofs: { none: {} } },
    looks: { none: {} },
  };
  // What refers to it moves along.
  await tx.$executeRaw`
    UPDATE conversations c SET id = 'erased-' || gen_random_uuid(), state = NULL, place = NULL
    WHERE c.id NOT LIKE 'erased-%'
      AND EXISTS (SELECT 1 FROM tickets t WHERE t.conversation_id = c.id)
      AND NOT EXISTS (
        SELECT 1 FROM tickets t WHERE t.conversation_id = c.id
          AND t.state NOT IN ('solved', 'declined', 'merged'))
      AND NOT EXISTS (SELECT 1 FROM lines l WHERE l.conversation_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.conversation_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM codes o WHERE o.conversation_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM proofs p WHERE p.conversation_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM looks k WHERE k.conversation_id = c.id)`;
  const { count } = await tx.conversation.deleteMany({ where: { ...silent, tickets: { none: {} } } });
  return count;
}

/** Of whom nothing is left but numbers and ids, the address goes too, and from the cards that show it. */
async function forgetAddresses(tx: Prisma.TransactionClient): Promise<number> {
  const [gone] = await tx.$queryRaw<readonly { people: number }[]>`
    WITH gone AS (
      UPDATE subjects s SET address = 'erased-' || s.id
      WHERE s.address NOT LIKE 'erased-%'
        AND NOT EXISTS (
          SELECT 1 FROM conversations c WHERE c.subject_id = s.id
            AND (c.state IS NOT NULL OR c.place IS NOT NULL
              OR EXISTS (SELECT 1 FROM lines l WHERE l.conversation_id = c.id)
              OR EXISTS (SELECT 1 FROM deliveries d WHERE d.conversation_id = c.id))
        )
        AND NOT EXISTS (
          SELECT 1 FROM tickets t WHERE (t.subject_id = s.id OR t.holder_id = s.id)
            AND (t.state NOT IN ('solved', 'declined', 'merged') OR t.evidence::text <> 'null')
        )
        AND NOT EXISTS (
          SELECT 1 FROM seat_approvers v JOIN tickets t ON t.number = v.number WHERE v.subject_id = s.id
            AND (t.state NOT IN ('solved', 'declined', 'merged') OR t.evidence::text <> 'null')
        )
        AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM sessions e WHERE e.subject_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.subject_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM codes o WHERE o.subject_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM proofs p WHERE p.subject_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM looks k WHERE k.subject_id = s.id AND k.about IS NOT NULL)
      RETURNING s.id
    ), behind AS (
      UPDATE triage_cards SET revision = ${stale} WHERE number IN (
        SELECT number FROM tickets
        WHERE subject_id IN (SELECT id FROM gone) OR holder_id IN (SELECT id FROM gone))
    )
    SELECT count(*)::int AS people FROM gone`;
  return gone?.people ?? 0;
}
