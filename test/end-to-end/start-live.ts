import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { type Serving, serve } from './serve.ts';
import { type Talk, talkWith } from './talk-with.ts';
import { webKeyOf, writeTenants } from './write-tenants.ts';

/** Loket as real customers have it: tenant files, secrets in the environment, signed tokens, its own process. */
export interface Live extends Serving {
  readonly sandbox: Sandbox;
  /** Exchanges a token that the customer's own site would sign, for a visitor when `null`, and opens the conversation. */
  signIn(tenant: string, address: string | null): Promise<Talk>;
  /** Ends the server in no orderly way and starts it again on the same data folder and port. */
  killAndRestart(): Promise<void>;
  token(tenant: string, address: string | null): Promise<string>;
  /** The session that such a token is exchanged for. */
  session(tenant: string, address: string): Promise<string>;
  /** Ends the server in an orderly way, does this with the same settings, and starts it again. */
  meanwhile<T>(work: (settings: Readonly<Record<string, string>>) => Promise<T>): Promise<T>;
}

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
  const env = await writeTenants(folder, world, sandbox.credentials, options.desks ?? {}, sandbox.sftp);
  const settings = {
    ...env,
    ...options.env,
    TENANTS_DIR: join(folder, 'tenants'),
    DATA_DIR: options.dataDir ?? join(folder, 'data'),
  };
  let serving = await serve([], { ...settings, PORT: '0' });
  let before = '';
  const again = async () => {
    before += serving.printed();
    serving = await serve([], { ...settings, PORT: new URL(serving.url).port });
  };
  const exchanged = async (token: string) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ token });
    const answer = await fetch(`${serving.url}/api/session`, { method: 'POST', headers, body });
    return opened.parse(await answer.json()).session;
  };
  const token = (tenant: string, address: string | null) =>
    new SignJWT(address === null ? {} : { email: address })
      .setProtectedHeader({ alg: 'HS256', kid: tenant })
      .setIssuer(tenant)
      .setAudience('loket')
      .setSubject(address ?? randomUUID())
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('4 minutes')
      .sign(new TextEncoder().encode(webKeyOf(tenant)));
  return {
    sandbox,
    get url() {
      return serving.url;
    },
    get pid() {
      return serving.pid;
    },
    printed: () => before + serving.printed(),
    token,
    session: async (tenant, address) => exchanged(await token(tenant, address)),
    signIn: async (tenant, address) =>
      talkWith(() => serving.url, await exchanged(await token(tenant, address))),
    async killAndRestart() {
      await serving.kill();
      await again();
    },
    async meanwhile(work) {
      await serving.stop();
      const done = await work(settings);
      await again();
      return done;
    },
    kill: () => serving.kill(),
    async stop() {
      await serving.stop();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
