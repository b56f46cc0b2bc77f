import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { Chatter, World } from './world.ts';

/** Where each role stands in the tenant file; the others follow from what the systems say. */
export const tenantLists = [
  { role: 'administrator', list: 'administrators' },
  { role: 'technical-administrator', list: 'technicalAdministrators' },
  { role: 'agent', list: 'agents' },
] as const satisfies readonly { role: Chatter['role']; list: keyof Tenant }[];

/** Adds the chatters' roles to the tenant files, so that the world holds one truth about who is who. */
export function settleWorld(world: World): World {
  return {
    ...world,
    customers: world.customers.map((customer) => ({
      ...customer,
      tenant: withRoles(
        customer.tenant,
        world.chatters.filter((chatter) => chatter.customer === customer.tenant.id),
      ),
    })),
  };
}

function withRoles(tenant: Tenant, chatters: readonly Chatter[]): Tenant {
  const lists = tenantLists.map(({ role, list }) => {
    const added = chatters.filter((chatter) => chatter.role === role).map(({ address }) => address);
    return [list, [...new Set([...tenant[list], ...added])]] as const;
  });
  return { ...tenant, ...Object.fromEntries(lists) };
}
