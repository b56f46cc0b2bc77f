import type { Tenant } from '../facts/tenant.ts';
import type { Subject } from '../ports/deliveries.ts';
import { authorise, roleOf } from './authorise.ts';
import type { Actor, Grant } from './grant.ts';

/**
 * Leave for a job of ours, on behalf of the person it is about: what the tenant file says now, not when the job was
 * booked. `null`: that person may see nothing of this customer.
 */
export function grantForJob(tenant: Tenant, who: Subject): Grant | null {
  const actor: Actor = { ...who, proven: 'yes', via: 'schedule' };
  const wish = roleOf(actor, tenant) === 'agent' ? 'customer' : ({ is: 'self' } as const);
  const answer = authorise({ actor, tenant, wish, team: null });
  return answer.is === 'granted' ? answer.grant : null;
}
