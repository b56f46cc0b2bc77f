import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { fromPglite } from 'pg-boss';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { PrismaClient } from '../../../src/clients/store/generated/client.ts';
import { storeOn } from '../../../src/clients/store/store-on.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';

const root = join(import.meta.dirname, '../../..');
const schemaFile = join(root, 'prisma/schema.prisma');

describe('the database', () => {
  let pglite: PGlite;
  let store: Store;
  beforeAll(async () => {
    pglite = await PGlite.create();
    const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    const queue = { db: fromPglite(pglite), backend: 'pglite' } as const;
    store = await storeOn(
      { db, alone: 'yes', queue, close: () => pglite.close() },
      // The queue's own tables lie in a schema of their own, and are there as well.
      { outside: () => 'yes', report: () => undefined },
    );
  });
  afterAll(() => store.close());

  test('is, after the migrations, what the schema says', async () => {
    const files = [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }];
    const adapters = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(pglite));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapters);
    const difference = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(difference.stdout?.trim()).toBe('-- This is an empty migration.');
  });

  test('numbers tickets from 1001', async () => {
    const { rows } = await pglite.query(
      'SELECT start_value, last_value FROM pg_sequences WHERE sequencename = $1',
      ['tickets_number_seq'],
    );
    expect(rows).toEqual([expect.objectContaining({ last_value: null })]);
    const next = await pglite.query<{ number: number }>(
      "SELECT nextval('tickets_number_seq')::int AS number",
    );
    expect(next.rows).toEqual([{ number: 1001 }]);
  });

  test('is left alone when it is up to date', async () => {
    const before = await pglite.query('SELECT * FROM _prisma_migrations');
    const db = new PrismaClient({ adapter: new PrismaPGlite(pglite) });
    await storeOn({ db, alone: 'yes', queue: {}, close: () => db.$disconnect() });
    expect((await pglite.query('SELECT * FROM _prisma_migrations')).rows).toEqual(before.rows);
  });

  test('that was made with another form of a migration says so, and stays as it is', async () => {
    const other = await PGlite.create();
    const open = () => {
      const db = new PrismaClient({ adapter: new PrismaPGlite(other) });
      return storeOn({ db, alone: 'yes', queue: {}, close: () => db.$disconnect() });
    };
    await open();
    await other.query("UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name LIKE '%_codes'");
    await expect(open()).rejects.toThrow(/another form of \d+_codes; start with an empty database/u);
    await other.close();
  });

  test('has an address in one table only, once a turn is done', async () => {
    const at = new Date('2026-11-23T09:00:00.000Z');
    const address = 'sanne@zonnewende.example';
    const sender = { customers: ['zonnewende'], address, proven: 'yes' as const, via: 'token' as const };
    await store.sessions.open({ idHash: 'hash', tokenId: 'token', sender, expiresAt: at });
    await store.accept({
      from: { tenant: 'zonnewende', address },
      channel: 'web',
      key: 'one',
      conversation: 'chat',
      place: null,
      body: { sender: { address } },
      receivedAt: at,
    });
    const claim = await store.claim('chat', 'one', at, 1_000);
    if (claim === null) throw new Error('the lease was not free');
    await store.commit(claim, {
      state: null,
      done: (await store.waiting(claim)).map(({ id }) => id),
      heard: ['hoi'],
      replies: () => [{ body: 'hallo' }],
      ticket: newTicket({ key: 'one', openedBy: address }),
      audit: [{ at, tenant: 'zonnewende', actor: address, action: 'ticket-opened', outcome: '1001' }],
      at,
    });
    const { rows: tables } = await pglite.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rows } = await pglite.query(`SELECT * FROM "${name}"`);
      if (JSON.stringify(rows).includes(address)) holding.push(name);
    }
    expect(holding).toEqual(['subjects']);
  });
});

test('the client in the repository is the one that the schema generates', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'loket-generate-'));
  try {
    const copy = join(folder, 'prisma/schema.prisma');
    await cp(schemaFile, copy);
    const prisma = join(root, 'node_modules/prisma/build/index.js');
    await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', copy], { cwd: root });
    const at = 'src/clients/store/generated';
    expect(await contentsOf(join(root, at))).toEqual(await contentsOf(join(folder, at)));
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(contents.sort());
}
