import type { Tenant } from '../facts/tenant.ts';
import { authorise } from './authorise.ts';
import type { Actor, Grant } from './grant.ts';

/**
 * Leave of ours for the whole of a customer, on behalf of somebody of its tenant file as that is now. `null`: there is
 * nobody, or not somebody who may see all of it.
 */
export function grantForCustomer(tenant: Tenant, address: string | undefined): Grant | null {
  if (address === undefined) return null;
  const actor: Actor = { tenant: tenant.id, address, proven: 'yes', via: 'schedule' };
  const leave = authorise({ actor, tenant, wish: 'customer', team: null });
  return leave.is === 'granted' ? leave.grant : null;
}
