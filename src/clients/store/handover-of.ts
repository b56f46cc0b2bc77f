import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { decisions, type Handover } from '../../diagnostics/ports/desks.ts';
import type { Prisma } from './generated/client.ts';
import { ticketsWithin } from './tickets-within.ts';

/** What must be read with a hand-over. */
export const withAbout = {
  about: { select: { key: true, ref: true, state: true } },
  move: { select: { note: true, move: true, by: true } },
} as const;

const state = z.enum(['waiting', 'opened', 'refused', 'given-up', 'withdrawn']);
const stored = z.object({
  kind: z.enum(['ticket', 'answer', 'decided', 'forget']),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  about: z.object({ key: z.string(), ref: z.string().nullable(), state }).nullable(),
  state,
});
const decided = z.object({ move: z.enum(decisions), by: z.enum(['agent', 'asker', 'loket']) });

export function handoverOf(row: Prisma.HandoverGetPayload<{ include: typeof withAbout }>): Handover {
  const { id, number, key, ref, tries, doubtSince, due, problem, since, move } = row;
  const times = { tries, doubtSince, due, problem, since };
  const read = stored.parse(row);
  return {
    ...{ id, ticket: number, key, ref, text: move?.note ?? null, ...times, ...read },
    decided: read.kind === 'decided' ? decided.parse(move) : null,
  };
}

/** Those of the tickets that the grant covers. */
export const handoversWithin = (grant: Grant) => ({ ticket: ticketsWithin(grant) });
