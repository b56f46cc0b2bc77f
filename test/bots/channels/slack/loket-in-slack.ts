import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldCustomers } from '../../../../src/cli/world-customers.ts';
import type { Config } from '../../../../src/config.ts';
import { compose } from '../../../../src/main.ts';
import { demoWorld } from '../../../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { root } from '../../../architecture/source.ts';
import { hanneke, lotte, team } from './payloads.ts';
import { type SlackStandIn, type Someone, slackAccess, slackStandIn } from './slack-stand-in.ts';

export interface LoketInSlack {
  readonly url: string;
  readonly slack: SlackStandIn;
  stop(): Promise<void>;
}

/** People of the demo world, as they stand in its first customer's workspace. */
export const people: readonly Someone[] = [
  { id: hanneke, team_id: team, locale: 'nl-NL', profile: { email: 'H.Prins@zorggroep-linde.example' } },
  { id: lotte, team_id: team, locale: 'en-GB', profile: { email: 'l.vandijk@zorggroep-linde.example' } },
  {
    id: 'U0GUEST01',
    team_id: team,
    is_restricted: true,
    profile: { email: 'h.prins@zorggroep-linde.example' },
  },
];

/** The whole product: its own server, database and systems, with Slack played on this machine. */
export async function loketInSlack(): Promise<LoketInSlack> {
  const sandbox = await startSandbox(demoWorld);
  const slack = await slackStandIn(people);
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-slack-'));
  const [first, ...more] = worldCustomers(demoWorld, sandbox);
  if (first === undefined) throw new Error('the demo world has no customer');
  const tenant = { ...first.tenant, channels: { ...first.tenant.channels, slack: [team] } };
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: null,
    customers: [{ ...first, tenant }, ...more],
    parentOrigins: [],
    slack: slackAccess(slack.url),
    teams: null,
    intercom: null,
    mail: null,
    keep: { conversationDays: 365, ticketDays: 730, auditDays: 1_095 },
    signIn: null,
    sureEnough: null,
    logLevel: 'silent',
  };
  const composed = await compose(config, {
    entrance: { is: 'token', keys: new Map() },
    clock: sandbox.clock,
    root,
  });
  if (composed.is === 'stopped') throw new Error(composed.problem);
  return {
    url: composed.url,
    slack,
    async stop() {
      await composed.close();
      await slack.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
