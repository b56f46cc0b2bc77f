import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { compose } from '../../src/main.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { root } from '../architecture/source.ts';
import { type Letterbox, letterbox } from '../clients/mail/letterbox.ts';
import {
  channelSettings,
  type GuestChannel,
  guestChannels,
  installations,
  type Name,
  startPlatforms,
} from './guest-channels.ts';

export interface LoketWithGuests {
  readonly on: Readonly<Record<Name, GuestChannel>>;
  readonly post: Letterbox;
  /** Lets so many milliseconds go by. */
  pass(ms: number): void;
  /** What was wrong with what the platforms were sent. */
  wrong(): readonly string[];
  /** Ends it, and gives every row of every table that is left. */
  everythingKept(): Promise<string>;
  stop(): Promise<void>;
}

/** The whole product with its three platforms and, unless told otherwise, a mail server. */
export async function loketWithGuests(mail: 'with-mail' | 'without-mail'): Promise<LoketWithGuests> {
  const sandbox = await startSandbox(demoWorld);
  const platforms = await startPlatforms();
  const post = await letterbox();
  const dataDir = await mkdtemp(join(tmpdir(), 'loket-guests-'));
  const [first, ...more] = worldCustomers(demoWorld, sandbox);
  if (first === undefined) throw new Error('the demo world has no customer');
  const tenant = { ...first.tenant, channels: { ...first.tenant.channels, ...installations } };
  let ahead = 0;
  const composed = await compose(
    {
      ...{ host: '127.0.0.1', port: 0, dataDir, databaseUrl: null, parentOrigins: [] },
      customers: [{ ...first, tenant }, ...more],
      ...channelSettings(platforms),
      mail: mail === 'with-mail' ? settingsOf(post) : null,
      sureEnough: null,
      logLevel: 'silent',
    },
    {
      entrance: { is: 'token', keys: new Map() },
      clock: () => new Date(sandbox.clock().getTime() + ahead),
      root,
    },
  );
  if (composed.is === 'stopped') throw new Error(composed.problem);
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= composed.close();
    return closing;
  };
  return {
    on: guestChannels(composed.url, platforms),
    post,
    pass: (ms) => {
      ahead += ms;
    },
    wrong: () => [...platforms.slack.wrong, ...platforms.teams.wrong],
    async everythingKept() {
      await close();
      return rowsIn(join(dataDir, 'pg'));
    },
    async stop() {
      await close();
      await platforms.close();
      await post.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const settingsOf = ({ port }: Letterbox) =>
  ({
    ...{ host: '127.0.0.1', port, tls: 'none', login: null, from: 'loket@support.example', replies: null },
    codeKey: 'a key that nobody can guess, and long enough',
  }) as const;

const tables = z.array(z.object({ name: z.string() }));
const rows = z.array(z.object({ row: z.string() }));

async function rowsIn(folder: string): Promise<string> {
  const db = await PGlite.create({ dataDir: folder });
  const found = await db.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const said: string[] = [];
  for (const { name } of tables.parse(found.rows)) {
    const read = await db.query(`select row_to_json(t)::text as row from ${name} t`);
    said.push(...rows.parse(read.rows).map(({ row }) => `${name} ${row}`));
  }
  await db.close();
  return said.join('\n');
}
