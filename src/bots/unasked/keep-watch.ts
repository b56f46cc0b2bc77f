import { dayIn } from '../../diagnostics/facts/calendar.ts';
import { watchCustomer } from './watch-customer.ts';
import type { WatchPorts } from './watch-ports.ts';

export interface Watch {
  start(): void;
  /** Waits for the customer that is being looked after. */
  stop(): Promise<void>;
  /** One round at every customer that wants to be told. */
  round(): Promise<void>;
}

/** Milliseconds between two rounds. */
const every = 15 * 60_000;

/** Looks after every customer that asked for it, one after the other, so that no system has them all at once. */
export function keepWatch(ports: WatchPorts): Watch {
  /** The day on which everybody was last read. */
  const readOn = new Map<string, string>();
  let state: 'open' | 'stopped' = 'open';
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const tenant of ports.tenants.values()) {
      if (state === 'stopped') return;
      if (tenant.notices === null) continue;
      const today = dayIn(tenant.timeZone, ports.clock());
      const everybody = readOn.get(tenant.id) === today ? 'not-now' : 'too';
      await watchCustomer(ports, tenant, everybody).then(
        (read) => void (read === 'everybody-read' && readOn.set(tenant.id, today)),
        (error: unknown) => ports.report(tenant.id, error),
      );
    }
  };
  const next = () => {
    underWay = underWay.then(round);
    return underWay;
  };
  return {
    start() {
      timer = setInterval(() => void next(), every);
      void next();
    },
    async stop() {
      state = 'stopped';
      clearInterval(timer);
      await underWay;
    },
    round: next,
  };
}
