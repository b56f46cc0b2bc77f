import { dayIn } from '../../diagnostics/facts/calendar.ts';
import { watchCustomer } from './watch-customer.ts';
import type { WatchPorts } from './watch-ports.ts';

export interface Watch {
  start(): void;
  /** Waits for a round that is under way. */
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
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const tenant of ports.tenants.values()) {
      if (tenant.notices === null) continue;
      const today = dayIn(tenant.timeZone, ports.clock());
      const everybody = readOn.get(tenant.id) === today ? 'not-now' : 'too';
      await watchCustomer(ports, tenant, everybody).then(
        () => void readOn.set(tenant.id, today),
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
      clearInterval(timer);
      await underWay;
    },
    round: next,
  };
}
