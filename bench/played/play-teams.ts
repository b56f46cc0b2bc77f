import { linesOf } from '../../test/bots/channels/teams/check-card.ts';
import { deliver } from '../../test/bots/channels/teams/deliver.ts';
import { appId } from '../../test/bots/channels/teams/microsoft-keys.ts';
import { chatWith, tenant, writes } from '../../test/bots/channels/teams/payloads.ts';
import { homeTenant, password, teamsStandIn } from '../../test/bots/channels/teams/teams-stand-in.ts';
import { byPerson, type PlayedChannel } from './played-channel.ts';

export const teamsTenant = tenant;

export interface PlayedTeams extends PlayedChannel {
  readonly env: Readonly<Record<string, string>>;
}

const idOf = (person: number) => `29:1p-${person}`;

/** Teams: activities to the bot with a token of Microsoft's, and its keys, login and Connector. */
export async function playTeams(addresses: readonly string[]): Promise<PlayedTeams> {
  const people = addresses.map((email, person) => ({
    id: idOf(person),
    tenantId: tenant,
    userRole: 'user',
    email,
  }));
  const teams = await teamsStandIn(people, 'texts-too');
  // Good for an hour, and used for every activity meanwhile, as the Connector does.
  const token = await teams.keys.sign(teams.serviceUrl);
  const shown = byPerson(
    () => teams.posted,
    ({ conversation }) => Number(conversation.replace(chatWith(idOf(0)).slice(0, -1), '')),
  );
  return {
    name: 'teams',
    patienceMs: 15_000,
    env: {
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: password,
      TEAMS_TENANT_ID: homeTenant,
      TEAMS_LOGIN_URL: teams.access.loginUrl,
      TEAMS_KEYS_URL: teams.access.keysUrl,
    },
    enter: async () => undefined,
    says(text, person) {
      const activity = writes(teams.serviceUrl, idOf(person), text);
      return async (url) => (await deliver(url, activity, token)).status;
    },
    read: (person) => shown(person).map(({ card }) => linesOf(card).join('\n')),
    watch: (look) =>
      void teams.until(() => {
        look();
        return false;
      }),
    wrong: () => teams.wrong,
    close: teams.close,
  };
}
