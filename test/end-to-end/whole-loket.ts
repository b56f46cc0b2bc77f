import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import type { Config } from '../../src/config.ts';
import type { Tenant } from '../../src/diagnostics/facts/tenant.ts';
import { compose } from '../../src/main.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { composeErasure } from '../../src/wiring/compose-erasure.ts';
import { root } from '../architecture/source.ts';
import { freePort } from '../fixtures/free-port.ts';

export interface WholeLoket {
  readonly url: string;
  readonly dataDir: string;
  /** Ends the server in an orderly way and starts it again on what it kept. */
  restart(): Promise<void>;
  /** The same, with `loket erase` in between, of somebody of the first customer. */
  erase(address: string): ReturnType<typeof composeErasure>;
  /** Ends the server, and keeps what it kept. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

export interface LoketSet {
  readonly settings: Partial<Config>;
  /** Of the first customer of the demo world. */
  readonly tenant: Partial<Omit<Tenant, 'channels'>> & { readonly channels: Partial<Tenant['channels']> };
  /** Milliseconds by which its clock is ahead of the world's. */
  ahead?(): number;
}

/** The whole product in the demo world: its own server, database and systems. Platforms are the test's. */
export async function wholeLoket({ settings, tenant, ahead = () => 0 }: LoketSet): Promise<WholeLoket> {
  const sandbox = await startSandbox(demoWorld);
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-whole-'));
  const [first, ...more] = worldCustomers(demoWorld, sandbox);
  if (first === undefined) throw new Error('the demo world has no customer');
  const channels = { ...first.tenant.channels, ...tenant.channels };
  const config: Config = {
    ...{ host: '127.0.0.1', port: await freePort(), dataDir, databaseUrl: null, parentOrigins: [] },
    customers: [{ ...first, tenant: { ...first.tenant, ...tenant, channels } }, ...more],
    ...{ slack: null, teams: null, intercom: null, mail: null, signIn: null, sureEnough: null },
    keep: { conversationDays: 365, ticketDays: 730, auditDays: 1_095 },
    logLevel: 'silent',
    ...settings,
  };
  const start = async () => {
    const composed = await compose(config, {
      entrance: { is: 'token', keys: new Map() },
      clock: () => new Date(sandbox.clock().getTime() + ahead()),
      root,
    });
    if (composed.is === 'stopped') throw new Error(composed.problem);
    return composed;
  };
  let composed = await start();
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= composed.close();
    return closing;
  };
  return {
    url: composed.url,
    dataDir,
    async restart() {
      await composed.close();
      composed = await start();
    },
    async erase(address) {
      await composed.close();
      const done = await composeErasure(config, { tenant: first.tenant.id, address }, []);
      composed = await start();
      return done;
    },
    close,
    async stop() {
      await close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
