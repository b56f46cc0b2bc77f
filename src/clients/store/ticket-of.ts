import { z } from 'zod';
import { intents } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports.ts';
import type { Prisma } from './generated/client.ts';
import { json } from './json.ts';

const stored = z.object({
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  flow: z.enum(intents),
  language: z.enum(['nl', 'en']),
  state: z.literal('new'),
  evidence: json,
});

/** A row, with the opener's address in the place of the id. */
export function ticketOf(row: Prisma.TicketGetPayload<{ include: { subject: true } }>): Ticket {
  const { number, key, tenant, summary, openedAt, subject } = row;
  return { number, key, tenant, summary, openedAt, openedBy: subject.address, ...stored.parse(row) };
}
