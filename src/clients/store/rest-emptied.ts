import type { Prisma } from './generated/client.ts';
import { letGo } from './is-let-go.ts';

/** Nobody is left to be told of it: whatever happens to its ticket, nothing is due any more. */
export const restEmptied = (tx: Prisma.TransactionClient, number: number) =>
  tx.seatRequest.updateMany({
    where: { number, settled: 'yes', ticket: { conversationId: letGo } },
    data: { due: null },
  });
