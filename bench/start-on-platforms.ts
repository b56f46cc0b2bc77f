/** Loket in a process of its own, on four played platforms, with the systems of one customer in another process. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { demoWorld } from '../src/sandbox/demo-world.ts';
import type { World } from '../src/sandbox/world.ts';
import { serve } from '../test/end-to-end/serve.ts';
import { type Systems, webKeyOf, writeTenants } from '../test/end-to-end/write-tenants.ts';
import { playApart } from './play-apart.ts';
import { intercomCompany, playIntercom } from './played/play-intercom.ts';
import { playSlack, slackTeam } from './played/play-slack.ts';
import { playTeams, teamsTenant } from './played/play-teams.ts';
import { playWeb } from './played/play-web.ts';
import type { PlayedChannel } from './played/played-channel.ts';

export interface OnPlatforms {
  readonly url: string;
  readonly pid: number;
  readonly channels: readonly PlayedChannel[];
  /** Where the platforms are and what they sign with, for another bot on them. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface OnPlatformsOptions {
  /** So many people, who are all administrators: they may ask about anybody. */
  readonly people: number;
  /** What every call to a system takes longer, in milliseconds. */
  readonly delayMs: number;
  /** A PostgreSQL server; `null`: the embedded database. */
  readonly databaseUrl: string | null;
}

export async function startOnPlatforms(options: OnPlatformsOptions): Promise<OnPlatforms> {
  const addresses = Array.from({ length: options.people }, (_, n) => `beheer-${n}@zorggroep-linde.example`);
  const world = worldOf(addresses, options.delayMs);
  const tenant = world.customers[0]?.tenant.id ?? '';
  const [slack, teams, intercom] = [
    await playSlack(addresses),
    await playTeams(addresses),
    await playIntercom(addresses),
  ];
  const web = playWeb((person) => tokenOf(tenant, addresses[person] ?? ''));
  const env = { ...slack.env, ...teams.env, ...intercom.env, WEB_KEY: webKeyOf(tenant) };
  const sandbox = await playApart(world);
  const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
  const secrets = await writeTenants(folder, world, systemsOf(sandbox.customers), {});
  const serving = await serve([], {
    ...env,
    ...secrets,
    ...(options.databaseUrl !== null && { DATABASE_URL: options.databaseUrl }),
    TENANTS_DIR: join(folder, 'tenants'),
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
  });
  const channels = [web, slack, teams, intercom];
  return {
    url: serving.url,
    pid: serving.pid,
    channels,
    env,
    async stop() {
      await serving.stop();
      for (const channel of channels) await channel.close();
      sandbox.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first customer of the demo, with these administrators and at home on every platform. */
function worldOf(administrators: readonly string[], ms: number): World {
  const [first] = demoWorld.customers;
  if (first === undefined) throw new Error('the demo world has no customer');
  const channels = { slack: [slackTeam], teams: [teamsTenant], intercom: [intercomCompany] };
  const slow = { route: '*', kind: 'latency', ms } as const;
  return {
    ...demoWorld,
    customers: [{ ...first, tenant: { ...first.tenant, administrators: [...administrators], channels } }],
    faults:
      ms === 0
        ? []
        : [
            { ...slow, system: 'learnlinq' },
            { ...slow, system: 'hr' },
          ],
  };
}

const systemsOf = (customers: Awaited<ReturnType<typeof playApart>>['customers']) =>
  new Map(
    customers.flatMap(({ tenant, learnlinq, hr }): [string, Systems][] =>
      'url' in hr ? [[tenant.id, { learnlinq, hr }]] : [],
    ),
  );

const tokenOf = (tenant: string, address: string) =>
  new SignJWT({ email: address })
    .setProtectedHeader({ alg: 'HS256', kid: tenant })
    .setIssuer(tenant)
    .setAudience('loket')
    .setSubject(address)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('4 minutes')
    .sign(new TextEncoder().encode(webKeyOf(tenant)));
