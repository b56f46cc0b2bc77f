import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Handover } from '../../diagnostics/ports/desks.ts';
import type { Prisma } from './generated/client.ts';
import { ticketsWithin } from './tickets-within.ts';

/** What must be read with a hand-over. */
export const withAbout = {
  about: { select: { key: true, ref: true } },
  move: { select: { note: true } },
} as const;

const stored = z.object({
  kind: z.enum(['ticket', 'answer', 'forget']),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  state: z.enum(['waiting', 'opened', 'refused', 'given-up', 'withdrawn']),
});

export function handoverOf(row: Prisma.HandoverGetPayload<{ include: typeof withAbout }>): Handover {
  const { id, number, key, ref, tries, doubtSince, due, problem, since, about, move } = row;
  const times = { tries, doubtSince, due, problem, since };
  return { id, ticket: number, key, ref, about, text: move?.note ?? null, ...times, ...stored.parse(row) };
}

/** Those of the tickets that the grant covers. */
export const handoversWithin = (grant: Grant) => ({ ticket: ticketsWithin(grant) });
