import { randomUUID } from 'node:crypto';
import { erasedAddress } from '../../diagnostics/access/erased-address.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Erased } from '../../diagnostics/ports/keeping.ts';
import { nameInAddress } from '../../diagnostics/words/name-in-address.ts';
import type { Database } from './database.ts';
import { eraseMentions } from './erase-mentions.ts';
import { eraseRequests } from './erase-requests.ts';
import { Prisma } from './generated/client.ts';
import { letGoId } from './is-let-go.ts';
import type { Queue } from './queue.ts';
import { toGo } from './said-below.ts';
import { stale } from './triage-cards.ts';

const patience = { maxWait: 15_000, timeout: 120_000 };

/**
 * Takes somebody out of everything that is kept: their own conversations, sessions and evidence go, in others' text
 * their identifiers are replaced, and of the address an id is left, which is all that the audit ever had.
 */
export async function erase(
  database: Database,
  queue: Queue,
  who: Subject,
  alsoKnownAs: readonly string[],
): Promise<Erased> {
  const erased = await database.db.$transaction(async (tx) => {
    const subject = await tx.subject.findUnique({ where: { tenant_address: who } });
    const own = subject === null ? nothing : await eraseOwn(tx, queue, subject.id);
    // Codes that others asked for in this name, and that have not gone out.
    await tx.code.deleteMany({ where: { tenant: who.tenant, address: who.address } });
    const known = [who.address, ...alsoKnownAs];
    const mentions = await eraseMentions(tx, who.tenant, known, await calledBy(tx, who));
    // What stands in the agents' channel is written anew, without whatever has gone here. Below the cards nobody can
    // look for a name, so that goes: a new look is one press away.
    const theirs = Prisma.sql`SELECT number FROM tickets WHERE tenant = ${who.tenant}`;
    await tx.$executeRaw`UPDATE triage_cards SET revision = ${stale} WHERE number IN (${theirs})`;
    const below = await toGo(tx, theirs);
    return { ...own, mentions, below };
  }, patience);
  await shred(database);
  return erased;
}

/** As Loket calls who has this address. One word alone may be anybody’s, or anything; so may what others are called. */
async function calledBy(
  tx: Prisma.TransactionClient,
  { tenant, address }: Subject,
): Promise<readonly string[]> {
  const name = nameInAddress(address);
  if (!name.includes(' ')) return [];
  const others = await tx.subject.findMany({ where: { tenant, address: { not: address } } });
  return others.some((other) => nameInAddress(other.address) === name) ? [] : [name];
}

const nothing = { conversations: 0, lines: 0, tickets: [], desks: [] };

async function eraseOwn(
  tx: Prisma.TransactionClient,
  queue: Queue,
  subjectId: number,
): Promise<Omit<Erased, 'mentions' | 'below'>> {
  const conversations = await tx.conversation.findMany({
    // A talk in which a code showed that it was this person is their own as well.
    where: { OR: [{ subjectId }, { proofs: { some: { subjectId } } }] },
    select: { id: true },
  });
  const within = { conversationId: { in: conversations.map(({ id }) => id) } };
  const { count: lines } = await tx.line.deleteMany({ where: within });
  await tx.delivery.deleteMany({ where: within });
  const tickets = await tx.ticket.findMany({ where: { subjectId }, select: { number: true, flow: true } });
  for (const { number, flow } of tickets) await emptyTicket(tx, number, flow);
  const numbers = tickets.map(({ number }) => number);
  await eraseRequests(tx, subjectId, numbers);
  const desks = await eraseAtDesks(tx, queue, numbers);
  await tx.code.deleteMany({ where: { OR: [{ subjectId }, within] } });
  await tx.proof.deleteMany({ where: { OR: [{ subjectId }, within] } });
  await tx.look.deleteMany({ where: { OR: [{ subjectId }, within] } });
  await tx.conversation.deleteMany({ where: { id: within.conversationId, tickets: { none: {} } } });
  // The id is a hash of who it was; a ticket keeps its conversation under one that says nothing.
  for (const { id } of conversations)
    await tx.conversation.updateMany({
      where: { id },
      data: { id: letGoId(), state: Prisma.DbNull, place: Prisma.DbNull },
    });
  await tx.session.deleteMany({ where: { subjectId } });
  const known = await tx.identity.findMany({
    where: { subjectId },
    select: { channel: true, installation: true, person: true },
  });
  for (const member of known) await tx.whereabouts.deleteMany({ where: member });
  await tx.identity.deleteMany({ where: { subjectId } });
  await tx.subject.update({ where: { id: subjectId }, data: { address: erasedAddress(subjectId) } });
  return { conversations: conversations.length, lines, tickets: numbers, desks };
}

/** Nothing goes to a desk outside any more, what one said that is still to be told goes, and each is asked to forget. */
async function eraseAtDesks(tx: Prisma.TransactionClient, queue: Queue, numbers: readonly number[]) {
  const of = { number: { in: [...numbers] } };
  await tx.handover.updateMany({ where: { ...of, state: 'waiting' }, data: { state: 'withdrawn' } });
  const lying = await tx.handover.findMany({ where: { ...of, kind: 'ticket' }, orderBy: { id: 'asc' } });
  const names = lying.flatMap(({ key, ref }) => (ref === null ? [key] : [key, ref]));
  if (names.length > 0)
    await tx.$executeRaw`DELETE FROM desk_messages WHERE body ->> 'about' IN (${Prisma.join(names)})`;
  const asked: Erased['desks'][number][] = [];
  // What never left the house is not to be forgotten elsewhere; of what is to be sent again the tries are counted anew.
  const left = lying.filter(({ tries, doubtSince }) => tries > 0 || doubtSince !== null);
  for (const { id, number, desk } of left)
    asked.push(await askToForget(tx, queue, { aboutId: id, number, desk }));
  return asked;
}

async function askToForget(
  tx: Prisma.TransactionClient,
  queue: Queue,
  about: { readonly aboutId: number; readonly number: number; readonly desk: string },
) {
  const at = new Date();
  const row = { ...about, kind: 'forget', key: `loket-${randomUUID()}`, due: at, since: at };
  const { id } = await tx.handover.create({ data: row, select: { id: true } });
  await queue.send(tx, { is: 'hand-over', id }, null);
  return { id, ticket: about.number, desk: about.desk };
}

/** The number, the states and who handled it stay; what it was about goes. */
async function emptyTicket(tx: Prisma.TransactionClient, number: number, flow: string) {
  await tx.ticketMove.updateMany({ where: { number }, data: { note: null } });
  await tx.ticket.update({
    where: { number },
    data: { key: `erased-${randomUUID()}`, summary: flow, evidence: Prisma.JsonNull },
  });
}

/**
 * A deleted row stays in the files until its page is written anew, and in the write-ahead log until that is left
 * behind. Of a server the log is its keeper's, like the copies made of it.
 */
async function shred({ db, alone }: Database): Promise<void> {
  await db.$executeRawUnsafe('VACUUM FULL');
  if (alone === 'no') return;
  await db.$executeRawUnsafe('SET wal_recycle = off');
  for (let round = 0; round < 2; round += 1) {
    await db.$queryRawUnsafe('SELECT pg_switch_wal()::text');
    await db.$executeRawUnsafe('CHECKPOINT');
  }
}
