import type { TicketState } from '../../../diagnostics/escalation/ticket-moves.ts';
import type { Desk } from '../../../diagnostics/model.ts';

/** Which tickets the queue shows; empty: all. */
export interface Filter {
  readonly state: TicketState | 'open' | 'closed' | 'all';
  readonly desk: Desk | '';
  readonly customer: string;
  readonly mine: boolean;
  readonly search: string;
}

export const firstFilter: Filter = { state: 'open', desk: '', customer: '', mine: false, search: '' };

export function queryOf({ state, desk, customer, mine, search }: Filter): string {
  return new URLSearchParams({
    state,
    ...(desk !== '' && { desk }),
    ...(customer !== '' && { customer }),
    ...(mine && { mine: 'yes' }),
    ...(search.trim() !== '' && { search: search.trim() }),
  }).toString();
}
