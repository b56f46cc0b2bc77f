import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Grant, Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { AuditLine, Clock, Store, Ticket, Tickets } from '../../diagnostics/ports.ts';

type Listed = { readonly is: 'listed'; readonly tickets: readonly Ticket[] } | { readonly is: 'refused' };

const shown = 200;

interface Ports {
  readonly store: { readonly tickets: Pick<Tickets, 'list'> } & Pick<Store, 'audit'>;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly clock: Clock;
}

/** The tickets of every customer that the sender may see whole, newest first. A refusal is noted as well. */
export const listTickets =
  ({ store, tenants, clock }: Ports) =>
  async (sender: Sender): Promise<Listed> => {
    const grants = sender.customers.flatMap((id) => leaveFor(sender, tenants.get(id)));
    const note = (ids: readonly string[], action: AuditLine['action'], outcome: string) =>
      store.audit(ids.map((tenant) => ({ at: clock(), tenant, actor: sender.address, action, outcome })));
    if (grants.length === 0) {
      await note(sender.customers, 'refused', 'not-yours');
      return { is: 'refused' };
    }
    const lists = await Promise.all(grants.map((grant) => store.tickets.list(grant, shown)));
    await note(
      grants.map(({ tenant }) => tenant),
      'tickets-listed',
      'listed',
    );
    const tickets = lists.flat().sort((a, b) => b.number - a.number);
    return { is: 'listed', tickets: tickets.slice(0, shown) };
  };

function leaveFor(sender: Sender, tenant: Tenant | undefined): readonly Grant[] {
  if (tenant === undefined) return [];
  const actor = { tenant: tenant.id, address: sender.address, proven: sender.proven, via: sender.via };
  const leave = authorise({ actor, tenant, wish: 'customer', team: null });
  return leave.is === 'granted' ? [leave.grant] : [];
}
