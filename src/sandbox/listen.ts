import { createServer, type RequestListener, type Server } from 'node:http';

/** A server on the loopback address alone. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Port 0 takes a free one. Rejects when the port is taken. */
export function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer({ keepAlive: true }, listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No port was given.'));
      resolve({ url: `http://127.0.0.1:${address.port}`, close: () => close(server) });
    });
  });
}

/**
 * An address at which nothing listens. The port lies below those that a system gives out by itself, so that
 * nobody else comes to listen there meanwhile.
 */
export async function nowhere(port: number): Promise<Listening> {
  const quiet = port === 0 ? 20_000 + Math.floor(Math.random() * 12_000) : port;
  try {
    await (await listen(() => undefined, quiet)).close();
  } catch (error) {
    if (port === 0) return nowhere(0);
    throw error;
  }
  return { url: `http://127.0.0.1:${quiet}`, close: async () => undefined };
}

/** Calls that hang are cut off, so that nothing keeps the process alive. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
