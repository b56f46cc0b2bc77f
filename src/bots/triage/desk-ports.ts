import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { BeginRun, Clock, Store } from '../../diagnostics/ports.ts';
import type { Asked } from '../route.ts';

/** What the agents' desk is given. */
export interface DeskPorts {
  /** Whose session the request carries, if any. */
  readonly whoAsks: (headers: Asked['headers']) => Promise<Sender | null>;
  readonly store: Pick<Store, 'tickets' | 'audit' | 'notices'>;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly clock: Clock;
  /** Wakes a conversation in which something is to be sent; returns at once. */
  readonly run: (conversation: string) => void;
}
