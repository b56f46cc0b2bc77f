import type { WebChannel } from '../../../../src/bots/channels/web/index.ts';
import { webChannel } from '../../../../src/bots/channels/web/index.ts';
import { createServer } from '../../../../src/bots/server.ts';
import type { InMemory } from './in-memory-ports.ts';

export interface WebServer {
  readonly url: string;
  readonly channel: WebChannel;
  readonly faults: readonly unknown[];
  post(path: string, body: unknown, session?: string): Promise<Response>;
  /** A session of the demo's persona. */
  enter(persona: string): Promise<string>;
  close(): Promise<void>;
}

/** The web channel behind the real server on a free port of this machine. */
export async function webServer(ports: InMemory): Promise<WebServer> {
  const channel = webChannel(ports);
  const faults: unknown[] = [];
  const server = createServer({
    port: 0,
    routes: channel.routes,
    parents: ports.parents,
    fault: (error) => `E-${faults.push(error)}`,
  });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  const post = (path: string, body: unknown, session?: string) =>
    fetch(`${listening.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { 'loket-session': session } : {}) },
      body: typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
    });
  return {
    url: listening.url,
    channel,
    faults,
    post,
    enter: async (persona) => {
      const { session } = await (await post('/api/session', { persona })).json();
      return session;
    },
    close: () => server.close(),
  };
}
