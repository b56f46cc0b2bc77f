import { replaceIdentifiers } from '../../diagnostics/access/replace-identifiers.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Handover } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { DeskNote, OutsideDesk } from './outside-desk.ts';

/** What follows a ticket, as it leaves the house; `null`: there is nothing left of it to send. */
export function noteOf(
  {
    handover: { id, key, kind, about, text, desk },
    ticket: { number, openedBy },
    tenant,
  }: { readonly handover: Handover; readonly ticket: Ticket; readonly tenant: Tenant },
  variant: OutsideDesk['evidence'],
): DeskNote | null {
  const customer = { id: tenant.id, name: tenant.name };
  if (about === null) return null;
  const note = { key, number, mark: `Loket ${number}-${id}`, customer, desk, about };
  if (kind === 'forget') return { ...note, what: { is: 'forget' } };
  if (text === null) return null;
  return {
    ...note,
    what: { is: 'answer', text: variant === 'full' ? text : withoutAddresses(text, openedBy) },
  };
}

/** The answer is what the desk asked for; an address in it is not. */
function withoutAddresses(text: string, openedBy: string): string {
  const replaced = replaceIdentifiers(text, [openedBy]);
  return String(replaced).replaceAll(/[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,24}/giu, '[…]');
}
