import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SftpConnection } from '../../src/sandbox/start-sftp.ts';
import type { World } from '../../src/sandbox/world.ts';

interface Connection {
  readonly url: string;
  readonly token: string;
}
/** Where the systems of a customer are played. */
export interface Systems {
  readonly learnlinq: Connection;
  readonly hr: Connection;
}

/** What the site of a customer signs its tokens with. */
export const webKeyOf = (tenant: string) => `the key of ${tenant}, long enough for HS256`.padEnd(40, '.');
const envName = (tenant: string, what: string) => `${tenant.replaceAll('-', '_').toUpperCase()}_${what}`;

/** Writes a file for each customer, and gives the secrets that they name as the environment has them. */
export async function writeTenants(
  folder: string,
  world: World,
  credentials: ReadonlyMap<string, Systems>,
  desks: object,
  sftp: ReadonlyMap<string, SftpConnection> = new Map(),
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
    const files = tenant.source.kind === 'source-file' ? sftp.get(tenant.id) : undefined;
    env[names.hr] = files?.password ?? systems.hr.token;
    env[names.web] = webKeyOf(tenant.id);
    const access = {
      learnlinq: { url: systems.learnlinq.url, token: `env:${names.learnlinq}` },
      hr: hrAccess(systems.hr.url, files, `env:${names.hr}`),
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

function hrAccess(url: string, files: SftpConnection | undefined, secret: string) {
  if (files === undefined) return { url, token: secret };
  const { host, port, username, hostKey } = files;
  return { host, port, username, password: secret, hostKey };
}
