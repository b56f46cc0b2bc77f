import type { Tenant } from '../../diagnostics/facts/tenant.ts';

/** Where the tenant file names this address as an agent or administrator; nothing that a provider says adds to it. */
export const customersWith = (address: string, tenants: ReadonlyMap<string, Tenant>): readonly string[] =>
  [...tenants.values()]
    .filter(({ agents, administrators }) => agents.includes(address) || administrators.includes(address))
    .map(({ id }) => id);
