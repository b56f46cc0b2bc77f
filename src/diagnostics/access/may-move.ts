import type { Mover } from '../escalation/ticket-moves.ts';
import type { Grant } from './grant.ts';

/**
 * Who may act as which party with a ticket: an agent for the customers assigned, who opened it for that one alone,
 * and a desk or Loket only where a job of ours runs, or on the opener's own behalf.
 */
export function mayMoveAs(
  grant: Grant,
  by: Mover,
  { tenant, openedBy }: { tenant: string; openedBy: string },
) {
  if (grant.tenant !== tenant) return 'no';
  const isOpener = grant.actor === openedBy;
  const isAgent = grant.role === 'agent' && grant.scope === 'customer';
  const may: Readonly<Record<Mover, boolean>> = {
    agent: isAgent,
    asker: isOpener,
    desk: grant.via === 'schedule',
    loket: isAgent || isOpener || grant.via === 'schedule',
  };
  return may[by] ? 'yes' : 'no';
}
