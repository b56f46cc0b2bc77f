/**
 * The least that a bot on each platform is: it verifies what comes in and says it back. In Teams and Slack it is the
 * echo bot of the platform's own SDK; for Intercom and the chat page no vendor has one, so a bare handler does the
 * same verification. All in one process of their own.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { echoInIntercom } from './echo/echo-in-intercom.ts';
import { echoInSlack } from './echo/echo-in-slack.ts';
import { echoInTeams } from './echo/echo-in-teams.ts';
import { echoOnWeb } from './echo/echo-on-web.ts';

const settings = z.record(z.string(), z.string());
const urls = z.object({ web: z.string(), slack: z.string(), teams: z.string(), intercom: z.string() });

export interface EchoBots {
  readonly urls: Readonly<z.infer<typeof urls>>;
  stop(): void;
}

/** `env`: where the platforms are and what they sign with, in Loket's own variables. */
export async function startEchoBots(env: Readonly<Record<string, string>>): Promise<EchoBots> {
  const child = fork(import.meta.filename, ['echo'], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0169'],
  });
  child.send(env);
  const [told] = await once(child, 'message');
  return { urls: urls.parse(told), stop: () => child.disconnect() };
}

async function echo(): Promise<void> {
  const [sent] = await once(process, 'message');
  const env = settings.parse(sent);
  const own = (name: string) => env[name] ?? '';
  process.once('disconnect', () => process.exit());
  process.send?.({
    web: await echoOnWeb(own('WEB_KEY')),
    slack: await echoInSlack({
      signingSecret: own('SLACK_SIGNING_SECRET'),
      token: own('SLACK_BOT_TOKEN'),
      apiUrl: own('SLACK_API_URL'),
    }),
    teams: await echoInTeams({
      is: 'registered',
      appId: own('TEAMS_APP_ID'),
      password: own('TEAMS_APP_PASSWORD'),
      tenantId: own('TEAMS_TENANT_ID'),
      loginUrl: own('TEAMS_LOGIN_URL'),
      keysUrl: own('TEAMS_KEYS_URL'),
    }),
    intercom: await echoInIntercom({
      secret: own('INTERCOM_CLIENT_SECRET'),
      token: own('INTERCOM_ACCESS_TOKEN'),
      admin: own('INTERCOM_ADMIN_ID'),
      apiUrl: own('INTERCOM_API_URL'),
    }),
  });
}

if (process.argv[2] === 'echo' && process.send !== undefined) await echo();
