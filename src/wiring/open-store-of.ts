import { openStore } from '../clients/store/open-store.ts';
import type { QueueOptions } from '../clients/store/queue.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { createLog, faultOf } from '../logging.ts';

type Opened =
  | { readonly is: 'open'; readonly store: Store }
  | { readonly is: 'unreachable'; readonly problem: string };

export async function openStoreOf({ dataDir, databaseUrl }: Config, queue?: QueueOptions): Promise<Opened> {
  try {
    const place = databaseUrl === null ? { dataDir } : { databaseUrl };
    return { is: 'open', store: await openStore(place, queue) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    const problem =
      databaseUrl === null
        ? `Loket could not open the database in ${dataDir}: ${why}. Put a copy back, or choose another folder with DATA_DIR.`
        : `Loket could not open the database of DATABASE_URL: ${why}. Check the address, and that the server runs.`;
    return { is: 'unreachable', problem };
  }
}

/** A queue is opened only where a customer has a desk outside. */
export function outsideOf(config: Config): QueueOptions {
  const desks = new Map(config.customers.map((customer) => [customer.tenant.id, customer.desks]));
  const log = createLog(config);
  const none = [...desks.values()].every(({ size }) => size === 0);
  return {
    outside: none ? null : (tenant, desk) => (desks.get(tenant)?.has(desk) === true ? 'yes' : 'no'),
    report: (error) => log.error({ trouble: { is: 'desk-job-failed' }, fault: faultOf(error) }, 'trouble'),
  };
}
