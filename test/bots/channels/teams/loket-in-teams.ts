import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldCustomers } from '../../../../src/cli/world-customers.ts';
import type { Config } from '../../../../src/config.ts';
import { compose } from '../../../../src/main.ts';
import { demoWorld } from '../../../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { root } from '../../../architecture/source.ts';
import { guest, hanneke, lotte, tenant } from './payloads.ts';
import { type Someone, type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

export interface LoketInTeams {
  readonly url: string;
  readonly teams: TeamsStandIn;
  stop(): Promise<void>;
}

/** People of the demo world, as they stand in its first customer's roster. */
export const people: readonly Someone[] = [
  { id: hanneke, tenantId: tenant, userRole: 'user', email: 'H.Prins@zorggroep-linde.example' },
  { id: lotte, tenantId: tenant, userRole: 'user', email: 'l.vandijk@zorggroep-linde.example' },
  { id: guest, tenantId: tenant, userRole: 'guest', email: 'h.prins@zorggroep-linde.example' },
];

/** The whole product: its own server, database and systems, with Teams played on this machine. */
export async function loketInTeams(): Promise<LoketInTeams> {
  const sandbox = await startSandbox(demoWorld);
  const teams = await teamsStandIn(people);
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-teams-'));
  const [first, ...more] = worldCustomers(demoWorld, sandbox);
  if (first === undefined) throw new Error('the demo world has no customer');
  const linked = { ...first.tenant, channels: { ...first.tenant.channels, teams: [tenant] } };
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: null,
    customers: [{ ...first, tenant: linked }, ...more],
    parentOrigins: [],
    slack: null,
    teams: teams.access,
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
    teams,
    async stop() {
      await composed.close();
      await teams.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
