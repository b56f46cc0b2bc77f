import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import ssh2, { type AuthContext, type Connection } from 'ssh2';
import type { Fault, Route } from './fault.ts';
import { nothingListens } from './fault-desk.ts';
import { nowhere } from './listen.ts';
import { spoilsFiles } from './sftp-files.ts';
import { serveSftp } from './sftp-session.ts';
import type { Customer, World } from './world.ts';

/** How one customer's files are reached: with the password, or with the key. */
export interface SftpConnection {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly privateKey: string;
  /** `SHA256:…`: what was agreed, which a world may make another than the server's. */
  readonly hostKey: string;
}

export interface Sftp {
  readonly credentials: ReadonlyMap<string, SftpConnection>;
  close(): Promise<void>;
}

export interface SftpOptions {
  readonly world: World;
  readonly now: () => Date;
  readonly meet: (route: Route, customer: string) => Fault | null;
  /** 0 takes a free one. */
  readonly port: number;
}

const host = '127.0.0.1';
const passwordOf = (customer: string) => `sandbox-sftp-${customer}`;

/** An sFTP server with a key of its own, made now; each customer sees the own files only, and may only read. */
export async function startSftp({ world, now, meet, port }: SftpOptions): Promise<Sftp> {
  const customers = world.customers.filter(({ tenant }) => tenant.source.kind === 'source-file');
  if (customers.length === 0) return { credentials: new Map(), close: async () => undefined };
  const serverKey = keyPair();
  const clientKey = keyPair();
  const open = new Set<Connection>();
  const spoiled = ({ tenant: { id } }: Customer) =>
    world.faults.find((fault) => spoilsFiles(fault) && (fault.customer ?? id) === id) ?? null;
  const ssh = new ssh2.Server({ hostKeys: [serverKey.private] }, (connection) => {
    open.add(connection);
    let customer: Customer | undefined;
    connection
      .on('authentication', (context) => {
        customer = customers.find(({ tenant }) => tenant.id === context.username);
        if (customer !== undefined && isLetIn(context, customer, clientKey.public)) context.accept();
        else context.reject(['password', 'publickey']);
      })
      .on('session', (accept) =>
        accept().on('sftp', (acceptSftp) => {
          if (customer !== undefined)
            serveSftp(acceptSftp(), { customer, now, meet, spoiled: spoiled(customer), cut: connection });
        }),
      )
      .on('error', () => open.delete(connection))
      .on('close', () => open.delete(connection));
  });
  // Small packets at once: otherwise each answer waits for the one before it to be acknowledged.
  const server = createServer({ noDelay: true }, (socket) => ssh.injectSocket(socket));
  const listening = nothingListens(world.faults, 'hr')
    ? Number(new URL((await nowhere(port)).url).port)
    : await listen(server, port);
  const agreed = fingerprint(publicPart(serverKey.public));
  return {
    credentials: new Map(
      customers.map(({ tenant: { id }, hr }) => [
        id,
        {
          host,
          port: listening,
          username: id,
          password: passwordOf(id),
          privateKey: clientKey.private,
          hostKey: hr.sftp.hostKey === 'agreed' ? agreed : fingerprint(randomBytes(32)),
        },
      ]),
    ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of open) connection.end();
      }),
  };
}

/** One in some hundreds that ssh2 1.17 makes cannot be read back by itself; then another one is made. */
function keyPair(): ReturnType<typeof ssh2.utils.generateKeyPairSync> {
  const made = ssh2.utils.generateKeyPairSync('ed25519');
  return ssh2.utils.parseKey(made.private) instanceof Error ? keyPair() : made;
}

function isLetIn(context: AuthContext, { tenant, hr }: Customer, clientKey: string): boolean {
  if (hr.sftp.login === 'refused') return false;
  if (context.method === 'password') return isSame(context.password, passwordOf(tenant.id));
  if (context.method !== 'publickey') return false;
  const key = ssh2.utils.parseKey(clientKey);
  if (key instanceof Error || !key.getPublicSSH().equals(context.key.data)) return false;
  if (context.signature === undefined || context.blob === undefined) return true;
  return key.verify(context.blob, context.signature, context.hashAlgo) === true;
}

const digest = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

function publicPart(key: string): Buffer {
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw parsed;
  return parsed.getPublicSSH();
}

/** As OpenSSH writes it. */
const fingerprint = (key: Buffer): string => `SHA256:${digest(key).toString('base64').replace(/=+$/u, '')}`;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
      else resolve(address.port);
    });
  });
}
