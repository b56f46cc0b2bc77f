import type { LookChange } from '../../diagnostics/ports/looks.ts';
import type { Prisma } from './generated/client.ts';
import { ended } from './looks.ts';
import { subjectId } from './subject-id.ts';

/** Throws when a look is no longer as the turn saw it: then nothing of the turn is kept, and it is thought over again. */
export async function writeLooks(
  tx: Prisma.TransactionClient,
  conversationId: string,
  changes: readonly LookChange[],
  at: Date,
): Promise<void> {
  for (const change of changes) {
    if (change.is === 'booked') await book(tx, conversationId, change, at);
    else await settle(tx, conversationId, change, at);
  }
}

async function book(
  tx: Prisma.TransactionClient,
  conversationId: string,
  { look, by, language }: Extract<LookChange, { is: 'booked' }>,
  bookedAt: Date,
): Promise<void> {
  const { tenant, about, causes, after, due } = look;
  const subject = await subjectId(tx, { tenant: by.customers[0] ?? tenant, address: by.address });
  await tx.look.create({
    data: {
      ...{ conversationId, subjectId: subject, tenant, via: by.via, language, after, due, bookedAt },
      customers: [...by.customers],
      about,
      causes: [...causes],
    },
  });
}

async function settle(
  tx: Prisma.TransactionClient,
  conversationId: string,
  change: Exclude<LookChange, { is: 'booked' }>,
  at: Date,
): Promise<void> {
  const { count } = await tx.look.updateMany({
    where: { id: change.id, conversationId, state: 'booked' },
    data:
      change.is === 'ended'
        ? ended(change.how, at)
        : { after: change.after, due: change.due, putOff: change.putOff, runs: 0, takenUntil: null },
  });
  if (count === 0) throw new Error('a look was settled elsewhere meanwhile');
}
