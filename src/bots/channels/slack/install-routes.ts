import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Answer, Asked, Route } from '../../route.ts';
import { beginInstall, isOurInstall } from './install-state.ts';
import { installWords } from './install-words.ts';
import { teamId } from './place.ts';
import type { SlackOauth } from './slack-ports.ts';
import { webApiOf } from './web-api.ts';
import type { Workspaces } from './workspaces.ts';

/** What the app asks for; the same as in the manifest. */
export const scopes = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];

const cookie = 'loket-slack-install';
const granted = z.object({
  access_token: z.string().startsWith('xoxb-'),
  team: z.object({ id: teamId, name: z.string().catch('') }),
});

interface InstallPorts {
  readonly oauth: SlackOauth;
  readonly apiUrl: string;
  readonly workspaces: Pick<Workspaces, 'admit'>;
  readonly clock: Clock;
  customersOf(team: string): readonly string[];
  report(error: unknown): void;
}

/** A workspace lets Loket in (docs.slack.dev/authentication/installing-with-oauth). */
export function installRoutes(ports: InstallPorts): readonly Route[] {
  return [
    { method: 'GET', path: '/slack/install', answer: async () => begin(ports) },
    { method: 'GET', path: '/slack/oauth_redirect', answer: (asked) => finish(ports, asked) },
  ];
}

function begin({ oauth, apiUrl, clock }: InstallPorts): Answer {
  const { state, secret } = beginInstall(oauth.clientSecret, clock());
  const to = new URL('/oauth/v2/authorize', apiUrl);
  to.search = new URLSearchParams({
    client_id: oauth.clientId,
    scope: scopes.join(','),
    state,
  }).toString();
  return {
    is: 'redirect',
    to: to.href,
    cookie: { name: cookie, value: secret, path: '/slack', seconds: 600 },
  };
}

async function finish(ports: InstallPorts, { query, headers }: Asked): Promise<Answer> {
  const { oauth, clock, workspaces, customersOf } = ports;
  const secret =
    new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{1,64})`, 'u').exec(headers['cookie'] ?? '')?.[1] ?? '';
  if (isOurInstall(oauth.clientSecret, query.get('state') ?? '', secret, clock()) === 'no')
    return page(403, installWords.again);
  const code = query.get('code');
  if (code === null) return page(200, installWords.cancelled);
  const given = await exchange(ports, code);
  if (given === null) return page(502, installWords.failed);
  const { access_token, team } = given;
  await workspaces.admit(team.id, access_token);
  return page(
    200,
    customersOf(team.id).length > 0
      ? installWords.ready(team.name)
      : installWords.notConnected(team.name, team.id),
  );
}

/** `null`: Slack did not take the code. An organisation as a whole is no workspace either. */
async function exchange({ oauth, apiUrl, report }: InstallPorts, code: string) {
  const { clientId: client_id, clientSecret: client_secret } = oauth;
  try {
    const api = webApiOf({ apiUrl, botToken: null });
    return granted.parse(await api.oauth.v2.access({ client_id, client_secret, code }));
  } catch (error) {
    // A refusal of Slack's is no fault; whatever it is, it may hold a token and is not written down.
    report(
      error instanceof webApi.WebAPIPlatformError
        ? new Error(error.data.error)
        : new Error('no installation'),
    );
    return null;
  }
}

const page = (status: number, lines: readonly string[]): Answer => ({ is: 'page', status, lines });
