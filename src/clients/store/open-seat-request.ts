import type { NewSeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { Prisma } from './generated/client.ts';
import { toColumn } from './json.ts';
import { subjectId } from './subject-id.ts';

/** What a ticket is opened with: where nobody has to approve, it is as good as approved. */
export const snoozedFor = (request: NewSeatRequest | undefined): 'until-approval' | null =>
  request === undefined || request.steps.length === 0 ? null : 'until-approval';

/** The request with its ticket; who may approve stands as subjects. */
export async function openSeatRequest(
  tx: Prisma.TransactionClient,
  { number, tenant }: { readonly number: number; readonly tenant: string },
  request: NewSeatRequest,
  at: Date,
): Promise<void> {
  const { amount, sum, reason, steps } = request;
  const waits = snoozedFor(request) !== null;
  await tx.seatRequest.create({
    data: {
      ...{ number, tenant, amount, reason, stepSince: at, heardAt: at, due: at },
      sum: toColumn(sum === null ? null : { ...sum }),
      needed: steps.map(({ needed }) => needed),
      ...(waits ? { state: 'awaiting-approval' } : { state: 'approved', settled: 'yes' }),
    },
  });
  for (const [step, { by }] of steps.entries())
    for (const [place, address] of by.entries())
      await tx.seatApprover.create({
        data: { number, step, place, subjectId: await subjectId(tx, { tenant, address }) },
      });
  if (waits) await setAside(tx, number, at);
}

/** By Loket, in the trail like any other move: the clocks of the ticket stand still from here on. */
const setAside = (tx: Prisma.TransactionClient, number: number, at: Date) =>
  tx.ticketMove.create({
    data: { number, at, by: 'loket', move: 'snooze', before: 'new', after: 'new' },
  });
