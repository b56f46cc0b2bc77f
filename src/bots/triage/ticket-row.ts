import { z } from 'zod';
import { ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import { intents } from '../../diagnostics/model.ts';

/** A ticket as the list shows it. */
export const ticketRow = z.strictObject({
  number: z.number().int(),
  tenant: z.string(),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  flow: z.enum(intents),
  language: z.enum(['nl', 'en']),
  summary: z.string(),
  state: z.enum(ticketStates),
  openedAt: z.iso.datetime(),
});

export type TicketRow = z.infer<typeof ticketRow>;
