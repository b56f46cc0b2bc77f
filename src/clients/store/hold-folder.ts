import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { askHolder } from './ask-holder.ts';
import { socketPath } from './socket-path.ts';

export interface Holding {
  readonly is: 'holding';
  release(): Promise<void>;
}
/** Another program has the folder; `address` is where it listens, when it says so. */
export interface FolderHeld {
  readonly is: 'held';
  readonly address: string | null;
}
export interface NotWritable {
  readonly is: 'not-writable';
  /** The system's code, such as EACCES or EROFS. */
  readonly because: string;
}

/** Longer than anybody needs between finding a socket dead and putting its own in the place. */
const settling = 150;

/**
 * Holds the data folder for this process, by a listening socket: the system closes it when the process ends,
 * in whatever way, so nothing stale keeps a restart out (unix(7)). The embedded database has no lock of its
 * own, and two processes on one folder ruin it. Who connects is told `address()` as a line of JSON.
 */
export async function holdFolder(
  dataDir: string,
  address: () => string | null,
): Promise<Holding | FolderHeld | NotWritable> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
    return await hold(socketPath(await realpath(dataDir)), address);
  } catch (error) {
    return { is: 'not-writable', because: codeOf(error) };
  }
}

async function hold(path: string, address: () => string | null): Promise<Holding | FolderHeld> {
  const id = randomUUID();
  for (;;) {
    const fresh = await listen(path, { id, address });
    if (fresh !== null) return holding(path, fresh);
    const holder = await askHolder(path);
    if (holder.is === 'held') return { is: 'held', address: holder.address };
    // Gone in an orderly way meanwhile: the name is free, and the system gives it to one of us only.
    if (holder.is === 'dead') return takeOver(path, id, address);
  }
}

/**
 * A crash left its socket's file behind. Ours replaces it in one move; two programs that do so at the same
 * moment find out by asking who answers to the name a little later.
 */
async function takeOver(
  path: string,
  id: string,
  address: () => string | null,
): Promise<Holding | FolderHeld> {
  const own = `${path}.${id.slice(0, 6)}`;
  const server = await listen(own, { id, address });
  if (server === null) return { is: 'held', address: null };
  await rename(own, path);
  await pause(settling);
  const holder = await askHolder(path);
  if (holder.is === 'held' && holder.id === id) return holding(path, server);
  server.close();
  return { is: 'held', address: holder.is === 'held' ? holder.address : null };
}

/** `null`: the name is taken, by somebody alive or by what a crash left. */
function listen(
  path: string,
  { id, address }: { id: string; address: () => string | null },
): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${JSON.stringify({ id, address: address() })}\n`);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => resolve(server));
  });
}

const holding = (path: string, server: Server): Holding => ({
  is: 'holding',
  async release() {
    await rm(path, { force: true });
    await new Promise<void>((resolve) => server.close(() => resolve()));
  },
});

const coded = z.object({ code: z.string() });
const codeOf = (error: unknown): string => coded.safeParse(error).data?.code ?? 'unknown';
