import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Store } from '../../diagnostics/ports/store.ts';
import type { Heard } from '../channel.ts';
import type { Route } from '../route.ts';
import type { CardChannel, TriageDesk } from '../triage/cards/triage-desk.ts';
import { ownTickets } from '../triage/own-tickets.ts';
import type { IntercomSettings } from './intercom/index.ts';
import type { Listener } from './listener.ts';
import type { Outlet } from './outlet.ts';
import type { SlackAccess } from './slack/slack-ports.ts';
import type { TeamsAccess } from './teams/teams-ports.ts';

/** A channel that is set up: what it answers over HTTP, and its way out. */
export interface OpenChannel {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
  /** For a channel in which agents can work with tickets. */
  readonly cards?: CardChannel;
  /** For a channel that goes and fetches its deliveries itself. */
  readonly listener?: Listener | null;
}

export interface ChannelPorts {
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly store: Store;
  readonly clock: Clock;
  /** On disk when this resolves; the same key a second time is `seen`. */
  accept(channel: string, heard: Heard): Promise<'new' | 'seen'>;
  readonly triage: TriageDesk;
  report(error: unknown): void;
}

/** The channels that are set up beside the web. An SDK is only loaded where its channel is. */
export async function openChannels(
  settings: {
    readonly slack: SlackAccess | null;
    readonly teams: TeamsAccess | null;
    readonly intercom: IntercomSettings | null;
  },
  ports: ChannelPorts,
): Promise<readonly OpenChannel[]> {
  const opened = [
    await openSlack(settings.slack, ports),
    await openTeams(settings.teams, ports),
    await openIntercom(settings.intercom, ports),
  ];
  return opened.filter((channel) => channel !== null);
}

const customersWith = (
  { tenants }: ChannelPorts,
  channel: keyof Tenant['channels'],
  installation: string,
): readonly string[] =>
  [...tenants.values()]
    .filter(({ channels }) => channels[channel].includes(installation))
    .map(({ id }) => id);

async function openSlack(access: SlackAccess | null, ports: ChannelPorts): Promise<OpenChannel | null> {
  if (access === null) return null;
  const { slackChannel } = await import('./slack/index.ts');
  const { tenants, store, clock, report } = ports;
  return slackChannel({
    access,
    clock,
    identities: store.identities,
    installations: store.installations,
    customersOf: (team) => customersWith(ports, 'slack', team),
    accept: (heard) => ports.accept('slack', heard),
    ticketsOf: ownTickets({ store, tenants }),
    timeZoneOf: (tenant) => tenants.get(tenant)?.timeZone ?? 'Europe/Amsterdam',
    triage: ports.triage,
    report,
  });
}

async function openTeams(access: TeamsAccess | null, ports: ChannelPorts): Promise<OpenChannel | null> {
  if (access === null) return null;
  const { teamsChannel } = await import('./teams/index.ts');
  return teamsChannel({
    access,
    clock: ports.clock,
    identities: ports.store.identities,
    whereabouts: ports.store.whereabouts,
    customersOf: (tenant) => customersWith(ports, 'teams', tenant),
    accept: (heard) => ports.accept('teams', heard),
    triage: ports.triage,
    report: ports.report,
  });
}

async function openIntercom(
  settings: IntercomSettings | null,
  ports: ChannelPorts,
): Promise<OpenChannel | null> {
  if (settings === null) return null;
  const { intercomChannel } = await import('./intercom/index.ts');
  return intercomChannel(settings, {
    clock: ports.clock,
    identities: ports.store.identities,
    whereabouts: ports.store.whereabouts,
    customersOf: (company) => customersWith(ports, 'intercom', company),
    accept: (heard) => ports.accept('intercom', heard),
    report: ports.report,
  });
}
