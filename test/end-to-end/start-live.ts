import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { type Serving, serve } from './serve.ts';
import { type Talk, talkWith } from './talk-with.ts';

/** Loket as real customers have it: tenant files, secrets in the environment, signed tokens, its own process. */
export interface Live extends Serving {
  readonly sandbox: Sandbox;
  /** Exchanges a token that the customer's own site would sign, for a visitor when `null`, and opens the conversation. */
  signIn(tenant: string, address: string | null): Promise<Talk>;
  /** Ends the server in no orderly way and starts it again on the same data folder and port. */
  killAndRestart(): Promise<void>;
  token(tenant: string, address: string | null): Promise<string>;
}

const keyOf = (tenant: string) => `the key of ${tenant}, long enough for HS256`.padEnd(40, '.');
const envName = (tenant: string, what: string) => `${tenant.replaceAll('-', '_').toUpperCase()}_${what}`;
const opened = z.object({ session: z.string() });

export interface LiveOptions {
  readonly dataDir?: string;
  /** Settings besides. */
  readonly env?: Readonly<Record<string, string>>;
  /** The desks outside, as every tenant file has them. */
  readonly desks?: object;
}

export async function startLive(world: World, options: LiveOptions = {}): Promise<Live> {
  const sandbox = await startSandbox(world);
  const folder = await mkdtemp(join(tmpdir(), 'loket-live-'));
  const env = await writeTenants(folder, world, sandbox, options.desks ?? {});
  const settings = {
    ...env,
    ...options.env,
    TENANTS_DIR: join(folder, 'tenants'),
    DATA_DIR: options.dataDir ?? join(folder, 'data'),
  };
  let serving = await serve([], { ...settings, PORT: '0' });
  const token = (tenant: string, address: string | null) =>
    new SignJWT(address === null ? {} : { email: address })
      .setProtectedHeader({ alg: 'HS256', kid: tenant })
      .setIssuer(tenant)
      .setAudience('loket')
      .setSubject(address ?? randomUUID())
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('4 minutes')
      .sign(new TextEncoder().encode(keyOf(tenant)));
  return {
    sandbox,
    get url() {
      return serving.url;
    },
    get pid() {
      return serving.pid;
    },
    printed: () => serving.printed(),
    token,
    async signIn(tenant, address) {
      const body = JSON.stringify({ token: await token(tenant, address) });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${serving.url}/api/session`, { method: 'POST', headers, body });
      return talkWith(() => serving.url, opened.parse(await answer.json()).session);
    },
    async killAndRestart() {
      await serving.kill();
      serving = await serve([], { ...settings, PORT: new URL(serving.url).port });
    },
    kill: () => serving.kill(),
    async stop() {
      await serving.stop();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeTenants(
  folder: string,
  world: World,
  { credentials }: Sandbox,
  desks: object,
): Promise<Record<string, string>> {
  await mkdir(join(folder, 'tenants'));
  const env: Record<string, string> = {};
  for (const { tenant } of world.customers) {
    const systems = credentials.get(tenant.id);
    if (systems === undefined) throw new Error(`the sandbox plays no ${tenant.id}`);
    const names = {
      learnlinq: envName(tenant.id, 'LEARNLINQ'),
      hr: envName(tenant.id, 'HR'),
      web: envName(tenant.id, 'WEB_KEY'),
    };
    env[names.learnlinq] = systems.learnlinq.token;
    env[names.hr] = systems.hr.token;
    env[names.web] = keyOf(tenant.id);
    const access = {
      learnlinq: { url: systems.learnlinq.url, token: `env:${names.learnlinq}` },
      hr: { url: systems.hr.url, token: `env:${names.hr}` },
      web: { key: `env:${names.web}` },
    };
    // Every JSON file is a YAML file.
    await writeFile(
      join(folder, 'tenants', `${tenant.id}.yaml`),
      JSON.stringify({ ...tenant, desks, access }, null, 2),
    );
  }
  return env;
}
