import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import type { MailSettings } from '../../src/mail-settings.ts';
import { type Letterbox, letterbox } from '../clients/mail/letterbox.ts';
import {
  channelSettings,
  type GuestChannel,
  guestChannels,
  installations,
  type Name,
  startPlatforms,
} from './guest-channels.ts';
import { wholeLoket } from './whole-loket.ts';

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
  const platforms = await startPlatforms();
  const post = await letterbox();
  let ahead = 0;
  const loket = await wholeLoket({
    settings: { ...channelSettings(platforms), mail: mail === 'with-mail' ? settingsOf(post) : null },
    tenant: { channels: installations },
    ahead: () => ahead,
  });
  return {
    on: guestChannels(loket.url, platforms),
    post,
    pass: (ms) => {
      ahead += ms;
    },
    wrong: () => [...platforms.slack.wrong, ...platforms.teams.wrong],
    async everythingKept() {
      await loket.close();
      return rowsIn(join(loket.dataDir, 'pg'));
    },
    async stop() {
      await loket.stop();
      await platforms.close();
      await post.close();
    },
  };
}

const settingsOf = ({ port }: Letterbox): MailSettings => ({
  ...{ host: '127.0.0.1', port, tls: 'none', login: null, replies: null },
  from: 'loket@support.example',
  codeKey: 'a key that nobody can guess, and long enough',
});

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
