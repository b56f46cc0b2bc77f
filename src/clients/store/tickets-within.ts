import type { Grant } from '../../diagnostics/access/grant.ts';

/** Who may see the whole customer sees all its tickets; anybody else only the ones they opened themselves. */
export const ticketsWithin = ({ tenant, scope, actor }: Grant) =>
  scope === 'customer' ? { tenant } : { tenant, subject: { tenant, address: actor } };
