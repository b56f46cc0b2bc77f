import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { BeginRun, Clock } from '../../diagnostics/ports/look-up.ts';
import type { Notices } from '../../diagnostics/ports/notices.ts';
import type { TicketQueue } from '../../diagnostics/ports/ticket-queue.ts';
import type { SpeakFirst } from './speak-first.ts';

export interface WatchPorts {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly beginRun: BeginRun;
  readonly notices: Notices;
  readonly tickets: Pick<TicketQueue, 'queue'>;
  readonly speakFirst: Pick<SpeakFirst, 'to'>;
  readonly clock: Clock;
  /** A round that came to nothing; ids only. */
  report(tenant: string, error: unknown): void;
}
