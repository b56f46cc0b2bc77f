import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Store } from '../../diagnostics/ports/store.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';

const shown = 5;

interface Ports {
  readonly store: Pick<Store, 'tickets'>;
  readonly tenants: ReadonlyMap<string, Tenant>;
}

/** The newest tickets that the sender opened, whatever else the sender may see; none for who has proven nothing. */
export const ownTickets =
  ({ store, tenants }: Ports) =>
  async (sender: Sender): Promise<readonly Ticket[]> => {
    const lists = await Promise.all(
      sender.customers.map(async (id) => {
        const tenant = tenants.get(id);
        if (tenant === undefined) return [];
        const actor = { tenant: id, address: sender.address, proven: sender.proven, via: sender.via };
        const leave = authorise({ actor, tenant, wish: { is: 'self' }, team: null });
        return leave.is === 'granted' ? store.tickets.list(leave.grant, shown) : [];
      }),
    );
    return lists
      .flat()
      .sort((a, b) => b.number - a.number)
      .slice(0, shown);
  };
