import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Grant, Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';

/** Leave for one customer whose tickets the sender may see whole. */
export interface Leave {
  readonly grant: Grant;
  readonly tenant: Tenant;
}

/** For every customer of the sender that is set up here and whose tickets this role may see. */
export function leavesFor(sender: Sender, tenants: ReadonlyMap<string, Tenant>): readonly Leave[] {
  return sender.customers.flatMap((id) => {
    const tenant = tenants.get(id);
    if (tenant === undefined) return [];
    const actor = { tenant: id, address: sender.address, proven: sender.proven, via: sender.via };
    const leave = authorise({ actor, tenant, wish: 'customer', team: null });
    return leave.is === 'granted' ? [{ grant: leave.grant, tenant }] : [];
  });
}
