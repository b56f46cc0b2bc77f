import type { Queued } from '../../diagnostics/ports/ticket-queue.ts';
import { agentName } from '../wording/agent-name.ts';
import type { QueueRow } from './queue-row.ts';

/** `customer`: what people call the customer. */
export function rowOf({ ticket, joined, late }: Queued, customer: string): QueueRow {
  const { number, tenant, desk, flow, language, summary, state, openedBy, holder, talk } = ticket;
  return {
    ...{ number, tenant, customer, desk, flow, language, summary, state, openedBy, talk, joined, late },
    openedAt: ticket.openedAt.toISOString(),
    since: ticket.since.toISOString(),
    awaits: ticket.snoozed?.is === 'until-approval' ? 'approval' : 'nothing',
    holder: holder === null ? null : { address: holder, name: agentName(holder) },
  };
}
