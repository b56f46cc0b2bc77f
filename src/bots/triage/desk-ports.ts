import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Chat } from '../../diagnostics/ports/announcements.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { BeginRun, Clock } from '../../diagnostics/ports/look-up.ts';
import type { Store } from '../../diagnostics/ports/store.ts';
import type { Asked } from '../route.ts';

/** What working on tickets takes, wherever an agent does it. */
export interface WorkPorts {
  readonly store: Pick<Store, 'tickets' | 'requests' | 'audit'>;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly clock: Clock;
  /** Wakes a conversation in which something is to be sent; returns at once. */
  readonly run: (conversation: string) => void;
  /** Where somebody of a customer can be spoken to alone, as a channel has proven; `null`: nowhere. */
  readonly chatOf: (who: Subject) => Promise<Chat | null>;
}

/** What the agents' page is given. */
export interface DeskPorts extends WorkPorts {
  readonly store: Pick<Store, 'tickets' | 'requests' | 'audit' | 'notices'>;
  /** Whose session the request carries, if any. */
  readonly whoAsks: (headers: Asked['headers']) => Promise<Sender | null>;
}
