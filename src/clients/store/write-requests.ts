import { decideRequest } from '../../diagnostics/licences/decide-request.ts';
import type { Decision, SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { SeatRequestChange } from '../../diagnostics/ports/seat-requests.ts';
import type { Prisma } from './generated/client.ts';
import { seatRequestOf, withApprovers } from './seat-request-of.ts';
import { subjectId } from './subject-id.ts';

/** Throws when a request is no longer as the turn saw it: then nothing of the turn is kept, and it is thought over again. */
export async function writeRequests(
  tx: Prisma.TransactionClient,
  changes: readonly SeatRequestChange[],
): Promise<void> {
  for (const { number, tenant, revision, change } of changes) {
    const row = await tx.seatRequest.findFirst({
      where: { number, tenant, revision },
      include: withApprovers,
    });
    if (row === null) throw moved();
    const request = seatRequestOf(row);
    if (change.is === 'withdrawn') await withdraw(tx, request, change.at);
    else await decide(tx, request, change);
  }
}

const moved = () => new Error('a request for licences moved meanwhile');

async function withdraw(tx: Prisma.TransactionClient, request: SeatRequest, at: Date): Promise<void> {
  if (request.state !== 'awaiting-approval') throw moved();
  await change(tx, request, { state: 'withdrawn', due: at });
}

async function decide(
  tx: Prisma.TransactionClient,
  request: SeatRequest,
  said: Omit<Decision, 'step'>,
): Promise<void> {
  const decided = decideRequest(request, said);
  if (decided.is !== 'decided') throw moved();
  const { state, step, stepSince } = decided.request;
  const anew = step === request.step ? {} : { remindedAt: null, reminders: 0 };
  await change(tx, request, { state, step, stepSince, due: said.at, ...anew });
  const { number, tenant } = request;
  const by = await subjectId(tx, { tenant, address: said.by });
  await tx.seatDecision.create({
    data: { number, step: request.step, subjectId: by, verdict: said.is, note: said.note, at: said.at },
  });
}

async function change(
  tx: Prisma.TransactionClient,
  { number, tenant, revision }: SeatRequest,
  data: Prisma.SeatRequestUpdateManyMutationInput,
): Promise<void> {
  // Before the request, as when the ticket moves; with it the desk sees that there is news.
  await tx.ticket.updateMany({ where: { number, tenant }, data: { revision: { increment: 1 } } });
  const { count } = await tx.seatRequest.updateMany({
    where: { number, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  if (count === 0) throw moved();
}
