import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { ChannelCheck } from './channel-check.ts';
import type { IntercomSettings } from './intercom/index.ts';
import type { SlackAccess } from './slack/slack-ports.ts';
import type { TeamsAccess } from './teams/teams-ports.ts';

/** Looks at every platform that is set up, live. An SDK is only loaded where its channel is. */
export async function checkChannels(
  settings: {
    readonly slack: SlackAccess | null;
    readonly teams: TeamsAccess | null;
    readonly intercom: IntercomSettings | null;
  },
  tenants: readonly Tenant[],
  clock: Clock,
): Promise<readonly ChannelCheck[]> {
  const checked = await Promise.all([
    settings.slack === null ? [] : slack(settings.slack, tenants),
    settings.teams === null ? [] : teams(settings.teams),
    settings.intercom === null ? [] : intercom(settings.intercom, clock),
  ]);
  return checked.flat();
}

async function slack(access: SlackAccess, tenants: readonly Tenant[]): Promise<readonly ChannelCheck[]> {
  const { checkSlack } = await import('./slack/check-slack.ts');
  return checkSlack(
    access,
    tenants.flatMap(({ channels }) => channels.slack),
  );
}

async function teams(access: TeamsAccess): Promise<readonly ChannelCheck[]> {
  const { checkTeams } = await import('./teams/check-teams.ts');
  return checkTeams(access);
}

async function intercom(settings: IntercomSettings, clock: Clock): Promise<readonly ChannelCheck[]> {
  const { checkIntercom } = await import('./intercom/check-intercom.ts');
  return checkIntercom(settings, clock);
}
