import { evidenceBundle } from '../../diagnostics/escalation/evidence.ts';
import { redact } from '../../diagnostics/escalation/redact.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { seatsToAdd } from '../../diagnostics/licences/seats-to-add.ts';
import type { Handover } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { HandedTicket, OutsideDesk } from './outside-desk.ts';

/** What leaves the house: all of it, or nothing that is personal. Evidence of an older form stays here. */
export function handTicket(
  ticket: Ticket,
  { key, desk }: Handover,
  { id, name }: Tenant,
  variant: OutsideDesk['evidence'],
): HandedTicket {
  const { number, flow, language, openedAt, summary, openedBy, licences } = ticket;
  const read = evidenceBundle.safeParse(ticket.evidence);
  const bundle = read.success ? read.data : null;
  const seats = seatsToAdd(ticket);
  const shared = { key, number, customer: { id, name }, desk, flow, language, openedAt, licences, seats };
  return variant === 'full'
    ? { ...shared, summary, askedBy: openedBy, evidence: bundle }
    : { ...shared, summary: null, askedBy: null, evidence: bundle && redact(bundle) };
}
