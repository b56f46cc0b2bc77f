import type { Prisma } from './generated/client.ts';

/** Whether a ticket is about a request that was not approved: no desk outside gets it. */
export async function isUnapproved(tx: Prisma.TransactionClient, number: number): Promise<boolean> {
  const where = { number, state: { not: 'approved' } };
  return (await tx.seatRequest.findFirst({ where, select: { number: true } })) !== null;
}
