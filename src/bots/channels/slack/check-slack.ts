import { webApi } from '@slack/bolt';
import type { ChannelCheck } from '../channel-check.ts';
import { scopes } from './install-routes.ts';
import type { SlackAccess } from './slack-ports.ts';
import { webApiOf } from './web-api.ts';

const why = 'Without it nobody in Slack is answered.';

/** Whether Slack knows the bot's token, and may do with it what Loket does. */
export async function checkSlack(
  { botToken, apiUrl, appToken }: SlackAccess,
  teams: readonly string[],
): Promise<readonly ChannelCheck[]> {
  const socket = appToken === null ? [] : [await checkSocket(apiUrl, appToken)];
  if (botToken === null)
    return [
      { is: 'well', what: 'Slack: workspaces install Loket themselves, at /slack/install.' },
      ...socket,
    ];
  try {
    const { team, team_id = '', response_metadata } = await webApiOf({ botToken, apiUrl }).auth.test();
    const known: ChannelCheck = {
      is: 'well',
      what: `Slack: the token works, in ${team ?? 'a workspace'} (${team_id}).`,
    };
    return [known, ...missing(response_metadata?.scopes), ...unclaimed(team_id, teams), ...socket];
  } catch (error) {
    const said = error instanceof webApi.WebAPIPlatformError ? `“${error.data.error}”` : 'nothing usable';
    const fix = 'Copy the Bot User OAuth Token again to SLACK_BOT_TOKEN, and check SLACK_API_URL.';
    return [{ is: 'wrong', what: `Slack: asked who the token is of, it says ${said}.`, why, fix }, ...socket];
  }
}

function missing(granted: readonly string[] | undefined): readonly ChannelCheck[] {
  const lacking = granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope));
  return lacking.length === 0
    ? []
    : [
        {
          is: 'wrong',
          what: `Slack: the app may not do everything: ${lacking.join(', ')} is missing.`,
          why: 'What it may not do, it does not do: hear, answer, or see who asks.',
          fix: 'Compare the app with manifest/slack/manifest.yaml and install it again.',
        },
      ];
}

const unclaimed = (team: string, teams: readonly string[]): readonly ChannelCheck[] =>
  teams.includes(team)
    ? []
    : [
        {
          is: 'wrong',
          what: `Slack: the workspace ${team} stands in no tenant file.`,
          why: 'Everybody there is told that their organisation is not known.',
          fix: `Write it in the file of its customer: channels: { slack: [${team}] }`,
        },
      ];

async function checkSocket(apiUrl: string, appToken: string): Promise<ChannelCheck> {
  try {
    await webApiOf({ botToken: appToken, apiUrl }).apps.connections.open({});
    return { is: 'well', what: 'Slack: a line for Socket Mode can be opened.' };
  } catch {
    const fix = 'Check SLACK_APP_TOKEN, that it has connections:write, and that Socket Mode is on.';
    return { is: 'wrong', what: 'Slack: no line for Socket Mode can be opened.', why, fix };
  }
}
