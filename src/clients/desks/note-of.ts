import { replaceIdentifiers } from '../../diagnostics/access/replace-identifiers.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Decided, Handover } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { DeskNote, OutsideDesk } from './outside-desk.ts';

/** What follows a ticket, as it leaves the house; `null`: there is nothing left of it to send. */
export function noteOf(
  {
    handover,
    ticket,
    tenant,
  }: { readonly handover: Handover; readonly ticket: Ticket; readonly tenant: Tenant },
  variant: OutsideDesk['evidence'],
): DeskNote | null {
  const { id, key, about, desk } = handover;
  const { number } = ticket;
  const customer = { id: tenant.id, name: tenant.name };
  const what = whatOf(handover, ticket, variant);
  if (about === null || what === null) return null;
  return { key, number, mark: `Loket ${number}-${id}`, customer, desk, about, what };
}

function whatOf(
  { kind, text, decided }: Handover,
  { openedBy, solved }: Ticket,
  variant: OutsideDesk['evidence'],
): DeskNote['what'] | null {
  if (kind === 'forget') return { is: 'forget' };
  // What was written to the asker with it is the asker's.
  if (decided !== null) return decidedNote(decided, solved, variant === 'full' ? text : null);
  if (text === null) return null;
  return { is: 'answer', text: variant === 'full' ? text : withoutAddresses(text, openedBy) };
}

const states = { solve: 'solved', verify: 'solved', decline: 'declined', reopen: 'reopened' } as const;

function decidedNote({ move, by }: Decided, solved: Ticket['solved'], text: string | null): DeskNote['what'] {
  const state = states[move];
  return { is: 'decided', state, how: state === 'solved' ? solved : null, by, text };
}

/** The answer is what the desk asked for; an address in it is not. */
function withoutAddresses(text: string, openedBy: string): string {
  const replaced = replaceIdentifiers(text, [openedBy]);
  return String(replaced).replaceAll(/[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,24}/giu, '[…]');
}
