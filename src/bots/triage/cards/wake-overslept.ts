import { grantForJob } from '../../../diagnostics/access/grant-for-job.ts';
import type { Tenant } from '../../../diagnostics/facts/tenant.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Store } from '../../../diagnostics/ports/store.ts';

interface Waking {
  readonly store: Pick<Store, 'tickets'>;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly clock: Clock;
}

/** Brings back the tickets that were set aside until a moment that has come. */
export async function wakeOverslept({ store, tenants, clock }: Waking): Promise<void> {
  for (const tenant of tenants.values()) {
    const [address] = tenant.agents;
    const grant = address === undefined ? null : grantForJob(tenant, { tenant: tenant.id, address });
    if (grant === null) continue;
    const now = clock();
    // Who was first with something else has brought it back by that.
    for (const { number, revision } of await store.tickets.overslept(grant, now))
      await store.tickets.step(grant, {
        ...{ number, revision, move: { is: 'wake' }, by: 'loket', note: null, at: now },
        tell: () => null,
      });
  }
}
