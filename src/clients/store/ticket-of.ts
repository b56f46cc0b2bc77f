import { z } from 'zod';
import { ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import { intents } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Prisma } from './generated/client.ts';
import { isLetGo } from './is-let-go.ts';
import { json } from './json.ts';

const snoozed = z.discriminatedUnion('is', [
  z.object({ is: z.literal('until-date'), at: z.date() }),
  z.object({ is: z.literal('until-customer') }),
  z.object({ is: z.literal('until-approval') }),
]);

const stored = z.object({
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  flow: z.enum(intents),
  language: z.enum(['nl', 'en']),
  state: z.enum(ticketStates),
  talk: z.enum(['loket', 'person']),
  solved: z.enum(['verified', 'confirmed', 'assumed']).nullable(),
  evidence: json,
});

/** What must be read with a ticket: ids become addresses, and a request says how many it asks for. */
export const withPeople = { subject: true, holder: true, request: { select: { amount: true } } } as const;

/** A row, with addresses in the place of ids. */
export function ticketOf(row: Prisma.TicketGetPayload<{ include: typeof withPeople }>): Ticket {
  const { number, key, tenant, summary, openedAt, since, revision, cause, subject, holder } = row;
  return {
    ...{ number, key, tenant, summary, openedAt, since, revision, cause },
    openedBy: subject.address,
    holder: holder?.address ?? null,
    parent: row.parentNumber,
    licences: row.request?.amount ?? null,
    chat: isLetGo(row.conversationId) ? 'gone' : 'open',
    snoozed: row.snoozed === null ? null : snoozed.parse({ is: row.snoozed, at: row.snoozedUntil }),
    ...stored.parse(row),
  };
}
