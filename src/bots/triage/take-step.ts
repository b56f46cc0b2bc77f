import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Stepped, TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { WorkPorts } from './desk-ports.ts';

/** `unheard`: it was done, and what the asker was to be told of it reaches nobody. */
export type StepTaken =
  | { readonly is: 'moved' | 'unheard'; readonly ticket: Ticket }
  | Exclude<Stepped, { readonly is: 'moved' }>;

/**
 * A step of an agent, and whoever is to hear of it is told. Where the ticket's talk was let go of it goes on in the
 * asker's own chat, if a channel still knows them.
 */
export async function takeStep(
  { store, chatOf, run }: Pick<WorkPorts, 'store' | 'chatOf' | 'run'>,
  grant: Grant,
  ticket: Ticket,
  step: TicketStep,
): Promise<StepTaken> {
  const { tenant, openedBy } = ticket;
  const chat = ticket.chat === 'open' ? null : await chatOf({ tenant, address: openedBy });
  const done = await store.tickets.step(grant, { ...step, chat });
  if (done.is !== 'moved') return done;
  for (const conversation of new Set(done.told)) run(conversation);
  const isLost = done.ticket.chat === 'gone' && step.tell(done.ticket, ticket) !== null;
  return { is: isLost ? 'unheard' : 'moved', ticket: done.ticket };
}
