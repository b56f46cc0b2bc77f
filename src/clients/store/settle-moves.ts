import type { DueSeatRequest, SeatSettlement } from '../../diagnostics/ports/seat-requests.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';

/**
 * What an ended request does with its ticket, one move after the other. One that was approved goes on wherever it was
 * left meanwhile: it waits for no sync any more, and whoever took it keeps it while its desk `outside` gets it. A
 * question to its asker stands, and what is answered follows it to the desk.
 */
export function settleMoves(
  { request: { state } }: DueSeatRequest,
  { move }: SeatSettlement,
  ticket: Pick<Ticket, 'state' | 'holder' | 'desk'>,
  outside: 'yes' | 'no',
): readonly TicketStep['move'][] {
  if (state !== 'approved') return [{ is: move }];
  const aside = ticket.state === 'waiting-for-sync';
  const isTaken = ticket.state === 'assigned' || (aside && ticket.holder !== null);
  return [
    { is: move },
    ...(aside ? [{ is: 'synced' } as const] : []),
    ...(isTaken && outside === 'yes' ? [{ is: 'hand-over', desk: ticket.desk } as const] : []),
  ];
}
