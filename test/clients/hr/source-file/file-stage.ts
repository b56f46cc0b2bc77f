import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndexer } from '../../../../src/clients/hr/source-file/indexer.ts';
import type { SftpAccess } from '../../../../src/clients/hr/source-file/sftp-access.ts';
import type { LineOptions } from '../../../../src/clients/hr/source-file/sftp-line.ts';
import {
  createSourceFile,
  type SourceFileReader,
} from '../../../../src/clients/hr/source-file/source-file.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { type WorldFile, world as worldSchema } from '../../../../src/sandbox/world.ts';

export type HrFile = NonNullable<WorldFile['customers'][number]['hr']>;
type SourceFileInput = Extract<WorldFile['customers'][number]['tenant']['source'], { kind: 'source-file' }>;

/** Half past ten in Amsterdam. */
export const worldNow = '2026-11-17T09:30:00Z';

/** A customer that delivers one file every morning, with what is given. */
export const fileWorld = (
  hr: HrFile,
  source: Partial<SourceFileInput> = {},
  faults: WorldFile['faults'] = [],
): WorldFile => ({
  now: worldNow,
  customers: [
    {
      tenant: {
        id: 'zonnehof',
        name: 'Zonnehof',
        source: {
          kind: 'source-file',
          name: 'Personeelsplein',
          folder: '/in/personeel',
          pattern: 'medewerkers*.csv',
          times: ['05:00'],
          ...source,
        },
        schedule: { times: ['06:00'] },
      },
      lms: { licences: { maximum: 10 } },
      hr,
    },
  ],
  faults,
});

export interface FileStage {
  readonly sandbox: Sandbox;
  readonly reader: SourceFileReader;
  readonly access: SftpAccess;
  /** The folder of the indexes. */
  readonly folder: string;
  /** The same customer, read by a process that has just started. */
  again(access?: SftpAccess): SourceFileReader;
  close(): Promise<void>;
}

const quick: LineOptions = { attemptMs: 1500, backoffMs: 1 };

/** A source file that is delivered for real, on a server of its own. */
export async function fileStage(file: WorldFile, line: LineOptions = quick): Promise<FileStage> {
  const world = worldSchema.parse(file);
  const sandbox = await startSandbox(world);
  const root = mkdtempSync(join(tmpdir(), 'loket-index-'));
  const folder = join(root, 'index', 'zonnehof');
  const tenant = world.customers[0]?.tenant;
  const credentials = sandbox.sftp.get('zonnehof');
  if (tenant?.source.kind !== 'source-file' || credentials === undefined)
    throw new Error('Zonnehof delivers files.');
  const { source } = tenant;
  const { host, port, username, password, hostKey } = credentials;
  const access: SftpAccess = { host, port, username, hostKey, login: { with: 'password', password } };
  const readers: SourceFileReader[] = [];
  const again = (given = access) => {
    const indexer = createIndexer();
    const reader = createSourceFile({
      tenant,
      source,
      access: given,
      folder,
      indexer,
      clock: sandbox.clock,
      line,
    });
    readers.push(reader);
    return reader;
  };
  return {
    sandbox,
    reader: again(),
    access,
    folder,
    again,
    async close() {
      for (const reader of readers) await reader.close();
      await sandbox.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
