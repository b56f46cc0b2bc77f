import { z } from 'zod';
import { isOpen, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import {
  type SeatRequest,
  type SeatRequestState,
  seatRequestStates,
  verdicts,
} from '../../diagnostics/licences/seat-request.ts';
import type { Prisma } from './generated/client.ts';

/** What must be read with a request, so that ids become addresses. */
export const withApprovers = {
  approvers: { include: { subject: true }, orderBy: [{ step: 'asc' }, { place: 'asc' }] },
  decisions: { include: { subject: true }, orderBy: { id: 'asc' } },
  ticket: {
    include: {
      subject: true,
      handovers: { where: { kind: 'ticket' }, orderBy: { id: 'desc' }, take: 1 },
    },
  },
} as const satisfies Prisma.SeatRequestInclude;

export type SeatRequestRow = Prisma.SeatRequestGetPayload<{ include: typeof withApprovers }>;

const count = z.int();
const stored = z.object({
  state: z.enum(seatRequestStates),
  needed: z.array(count),
  ticket: z.object({ state: z.enum(ticketStates) }),
  sum: z.object({ waiting: count, free: count, freeable: count, amount: count }).nullable(),
});
const language = z.enum(['nl', 'en']);
const verdict = z.enum(verdicts);

/** A row, with addresses in the place of ids. */
export function seatRequestOf(row: SeatRequestRow): SeatRequest {
  const { number, tenant, amount, reason, step, stepSince, revision, ticket } = row;
  const { needed, state, sum, ticket: stands } = stored.parse(row);
  return {
    ...{ number, tenant, amount, reason, step, stepSince, revision, state, sum },
    askedBy: ticket.subject.address,
    askedAt: ticket.openedAt,
    language: language.parse(ticket.language),
    withSupport: isOver(state) && row.settled === 'yes' && isOpen(stands.state) ? 'yes' : 'no',
    steps: needed.map((of, index) => ({ by: addressesOf(row, index), needed: of })),
    decisions: row.decisions.map((each) => ({
      ...{ step: each.step, by: each.subject.address, note: each.note, at: each.at },
      is: verdict.parse(each.verdict),
    })),
  };
}

const isOver = (state: SeatRequestState) => state !== 'awaiting-approval' && state !== 'approved';

const addressesOf = ({ approvers }: SeatRequestRow, step: number): readonly string[] =>
  approvers.filter((each) => each.step === step).map(({ subject }) => subject.address);
