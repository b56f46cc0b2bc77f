import { z } from 'zod';
import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Handover } from '../../diagnostics/ports.ts';
import type { Handover as Row } from './generated/client.ts';
import { ticketsWithin } from './tickets-within.ts';

const stored = z.object({
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  state: z.enum(['waiting', 'opened', 'refused', 'given-up', 'withdrawn']),
});

export function handoverOf(row: Row): Handover {
  const { id, number, key, ref, tries, doubtSince, due, problem, since } = row;
  return { id, ticket: number, key, ref, tries, doubtSince, due, problem, since, ...stored.parse(row) };
}

/** Those of the tickets that the grant covers. */
export const handoversWithin = (grant: Grant) => ({ ticket: ticketsWithin(grant) });
