import type { Prisma } from './generated/client.ts';

/** What somebody asked licences for, and what they wrote as an approver; nobody approves for who is not there. */
export async function eraseRequests(
  tx: Prisma.TransactionClient,
  subjectId: number,
  numbers: readonly number[],
): Promise<void> {
  const own = { number: { in: [...numbers] } };
  await tx.seatRequest.updateMany({ where: own, data: { reason: null } });
  await tx.seatDecision.updateMany({ where: { OR: [{ subjectId }, own] }, data: { note: null } });
  // Of what lies at a desk nobody is told any more.
  await tx.seatRequest.updateMany({ where: { ...own, settled: 'yes' }, data: { due: null } });
  // Nor does what has not gone yet go to a desk.
  await tx.seatRequest.updateMany({
    where: { ...own, settled: 'no', state: { in: ['awaiting-approval', 'approved'] } },
    data: { state: 'withdrawn', revision: { increment: 1 }, due: new Date(0) },
  });
}
