import type { Tenant } from '../diagnostics/facts/tenant.ts';
import { afasBase, withAfas } from './afas.ts';
import { withClock } from './clock-route.ts';
import type { Route, SystemName } from './fault.ts';
import { faultDesk, nothingListens } from './fault-desk.ts';
import { hrRoutes } from './hr-routes.ts';
import { learnlinqRoutes } from './learnlinq-routes.ts';
import { listen, nowhere } from './listen.ts';
import type { RouteHandler } from './route.ts';
import { seatMemory } from './seat-memory.ts';
import { type SftpConnection, startSftp } from './start-sftp.ts';
import { system } from './system.ts';
import type { World } from './world.ts';

/** Where one customer's system answers, and the token that it wants. */
export interface Connection {
  readonly url: string;
  readonly token: string;
}

/** How often each route was called since the start. */
export type Counts = Readonly<Record<SystemName, Readonly<Partial<Record<Route, number>>>>>;

export interface Sandbox {
  /** The address of the LMS, without a customer. */
  readonly learnlinqUrl: string;
  /** The address of the HR source, without a customer. */
  readonly hrUrl: string;
  /** By the id of the customer: the full base URL and the token of each of its systems. */
  readonly credentials: ReadonlyMap<string, Readonly<Record<SystemName, Connection>>>;
  /** By the id of the customer, of each whose source is files on an sFTP server. */
  readonly sftp: ReadonlyMap<string, SftpConnection>;
  clock(): Date;
  move(to: Date): void;
  requests(): Counts;
  /** When each call came in, in milliseconds on this process's own clock. */
  arrivals(): readonly number[];
  close(): Promise<void>;
}

const systems = [
  { name: 'learnlinq', base: '/WebApi/api', routes: learnlinqRoutes },
  { name: 'hr', base: '/hr/api', routes: hrRoutes },
] as const satisfies readonly { name: SystemName; base: string; routes: readonly RouteHandler[] }[];

const tokenOf = (name: SystemName, customer: string) => `sandbox-${name}-${customer}`;

/**
 * Plays LearnLinq and the HR source of every customer of a world, on 127.0.0.1. `port` is the LMS's; the
 * source takes the next one, and its files the one after. Without it, or with 0, each takes a free one. Rejects
 * when a port is taken. `rowsInPage` makes pages shorter than they are asked for.
 */
export async function startSandbox(
  world: World,
  options: { readonly port?: number; readonly rowsInPage?: number } = {},
): Promise<Sandbox> {
  let now = new Date(world.now);
  const clock = {
    now: () => now,
    move(to: Date) {
      now = to;
    },
  };
  const desk = faultDesk(world.faults);
  const counts: Record<SystemName, Partial<Record<Route, number>>> = { learnlinq: {}, hr: {} };
  const arrivals: number[] = [];
  const seats = seatMemory();

  const meeting = (name: SystemName) => (route: Route, customer: string) => {
    counts[name][route] = (counts[name][route] ?? 0) + 1;
    arrivals.push(performance.now());
    return desk.next(name, customer, route);
  };

  const open = async ({ name, base, routes }: (typeof systems)[number], port: number) => {
    const played = {
      name,
      base,
      routes,
      world,
      clock: clock.now,
      seats,
      tokenOf: (customer: string) => tokenOf(name, customer),
      rowsInPage: options.rowsInPage ?? Number.POSITIVE_INFINITY,
      meet: meeting(name),
    };
    const listener = name === 'hr' ? withAfas(played, system(played)) : system(played);
    return nothingListens(world.faults, name) ? nowhere(port) : listen(withClock(clock, listener), port);
  };

  const [lms, source] = systems;
  const port = options.port ?? 0;
  const learnlinq = await open(lms, port);
  const closing = [learnlinq.close];
  const orClose = async (error: unknown): Promise<never> => {
    await Promise.all(closing.map((close) => close()));
    throw error;
  };
  const hr = await open(source, port === 0 ? 0 : port + 1).catch(orClose);
  closing.push(hr.close);
  const sftpPort = port === 0 ? 0 : port + 2;
  const sftp = await startSftp({ world, now: clock.now, meet: meeting('hr'), port: sftpPort }).catch(orClose);
  closing.push(sftp.close);
  const urls = { learnlinq: learnlinq.url, hr: hr.url };
  return {
    learnlinqUrl: learnlinq.url,
    hrUrl: hr.url,
    credentials: new Map(world.customers.map(({ tenant }) => [tenant.id, connections(tenant, urls)])),
    sftp: sftp.credentials,
    clock: clock.now,
    move: clock.move,
    requests: () => structuredClone(counts),
    arrivals: () => [...arrivals],
    close: async () => void (await Promise.all(closing.map((close) => close()))),
  };
}

function connections(
  { id, source }: Tenant,
  urls: Readonly<Record<SystemName, string>>,
): Record<SystemName, Connection> {
  const connection = (name: SystemName, base: string) => ({
    url: `${urls[name]}/${id}${base}`,
    token: tokenOf(name, id),
  });
  const [lms, api] = systems;
  return {
    learnlinq: connection(lms.name, lms.base),
    hr: connection(api.name, source.kind === 'afas' ? afasBase : api.base),
  };
}
