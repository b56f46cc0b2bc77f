import type { Ticket } from '../ports/tickets.ts';

/** How many licences a ticket asks for; `null`: none, or it does not say. The only place where that is read. */
export function amountAsked({ flow, summary }: Pick<Ticket, 'flow' | 'summary'>): number | null {
  if (flow !== 'licence-increase') return null;
  const amount = Number(/: (\d{1,5})$/u.exec(summary)?.[1] ?? 0);
  return amount === 0 ? null : amount;
}
