import { z } from 'zod';
import { evidenceBundle } from '../escalation/evidence.ts';
import type { Ticket } from '../ports/tickets.ts';
import type { SeatChange } from './seat-change.ts';

const seen = z.object({ maximum: z.int().min(0) });

/**
 * What a ticket wants of the licence limit: from what it was when it was asked, so that it is the same however often it
 * is read, and nobody adds to a limit that has moved since. `null`: nothing that could be done without a person.
 */
export function seatsToAdd(ticket: Ticket): SeatChange | null {
  const { licences: amount } = ticket;
  const look = evidenceBundle.safeParse(ticket.evidence).data?.look;
  const found = look?.findings.find(({ check }) => check === 'licence-request');
  const from = seen.safeParse(found?.detail).data?.maximum;
  return amount === null || from === undefined ? null : { from, to: from + amount };
}
