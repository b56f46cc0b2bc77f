import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Ticket } from '../../diagnostics/ports.ts';
import { type Asked, type Route, refusal } from '../route.ts';
import type { TicketRow } from './ticket-row.ts';

export interface TicketListPorts {
  /** Whose session the request carries, if any. */
  readonly whoAsks: (headers: Asked['headers']) => Promise<Sender | null>;
  /** The newest first; `refused` for who may not see a customer's tickets. */
  readonly listTickets: (
    sender: Sender,
  ) => Promise<{ is: 'listed'; tickets: readonly Ticket[] } | { is: 'refused' }>;
}

/** `GET /api/tickets`: the list behind the desk page. */
export const ticketList = ({ whoAsks, listTickets }: TicketListPorts): Route => ({
  method: 'GET',
  path: '/api/tickets',
  answer: async (asked) => {
    const sender = await whoAsks(asked.headers);
    if (sender === null) return refusal(401, 'no-session', 'Your session is over. Open Loket again.');
    const listed = await listTickets(sender);
    if (listed.is === 'refused')
      return refusal(403, 'not-yours', 'This list is for agents and administrators.');
    return { is: 'json', status: 200, json: { tickets: listed.tickets.map(row) } };
  },
});

function row({ number, tenant, desk, flow, language, summary, state, openedAt }: Ticket): TicketRow {
  return { number, tenant, desk, flow, language, summary, state, openedAt: openedAt.toISOString() };
}
