import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Reply } from '../../src/bots/channel.ts';
import { freshPage } from '../../src/bots/channels/web/fresh-page.ts';
import { type WebChannel, webChannel } from '../../src/bots/channels/web/index.ts';
import { pageFiles } from '../../src/bots/channels/web/page-files.ts';
import { findSession } from '../../src/bots/channels/web/session.ts';
import type { Entrance } from '../../src/bots/channels/web/web-ports.ts';
import { addressOf } from '../../src/bots/channels/web/web-ports.ts';
import { startDeadline } from '../../src/bots/conversation/deadline.ts';
import { fileRoutes } from '../../src/bots/files/file-routes.ts';
import { createServer, type Server } from '../../src/bots/server.ts';
import { createFileDesk } from '../../src/clients/file-desk.ts';
import { femke, type InMemory, inMemoryPorts, joris } from '../bots/channels/web/in-memory-ports.ts';
import { tenantOf } from '../fixtures/tenant.ts';

export interface ScriptedLoket {
  readonly url: string;
  readonly ports: InMemory;
  readonly channel: WebChannel;
  /** Says something to a persona, as a committed turn would. */
  say(persona: 'femke' | 'joris', reply: Reply): void;
  progress(persona: 'femke' | 'joris', done: number, looking: number): void;
  /** Takes the server away and brings it back on the same port. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const root = process.cwd();
/** LearnLinq does not answer, so a file is checked by its rows alone. */
const nowhere = { url: 'http://127.0.0.1:9/', token: 'x' };
const tenant = tenantOf({ id: 'merwezicht', administrators: [femke.sender.address] });
const people = { femke, joris };

/** The real page and server, with replies that the test writes itself. */
export async function scriptedLoket(
  options: { entrance?: Entrance; parents?: readonly string[]; port?: number } = {},
): Promise<ScriptedLoket> {
  const folder = join(root, 'dist', 'page');
  await freshPage(folder, root);
  const ports = inMemoryPorts(options.entrance ?? { is: 'demo', personas: [femke, joris] }, {
    parents: options.parents ?? [],
  });
  const channel = webChannel({
    ...ports,
    run: () => {
      const last = ports.taken.at(-1);
      if (last === undefined) return;
      const { input } = last;
      const pressed = input.is === 'press' ? labelOf(input.nonce) : '';
      ports.hear(last, input.is === 'text' ? input.text : pressed);
      channel.live.publish(ports.conversationOf(last.address));
    },
  });
  const files = fileRoutes({
    whoAsks: async (headers) => (await findSession(ports, headers))?.sender ?? null,
    desk: createFileDesk({
      tenants: new Map([[tenant.id, { tenant, learnlinq: nowhere, hr: nowhere }]]),
      clock: ports.clock,
      startDeadline: () => startDeadline(100),
    }),
    tenants: new Map([[tenant.id, tenant]]),
    store: { audit: async () => undefined },
    clock: ports.clock,
  });
  const routes = [...channel.routes, ...files.routes, ...(await pageFiles(folder))];
  const start = async (port: number) => {
    const opened = createServer({
      port,
      routes,
      uploads: files.uploads,
      parents: ports.parents,
      fault: () => randomUUID(),
    });
    const listening = await opened.listen();
    if (listening.is !== 'listening') throw new Error(listening.is);
    return { opened, listening };
  };
  const first = await start(options.port ?? 0);
  let server: Server = first.opened;
  const { port, url } = first.listening;
  return {
    url,
    ports,
    channel,
    say: (persona, reply) => {
      const address = addressOf(people[persona].sender);
      ports.say(address, reply);
      channel.live.publish(ports.conversationOf(address));
    },
    progress: (persona, done, looking) =>
      channel.live.progress(ports.conversationOf(addressOf(people[persona].sender)), {
        language: 'nl',
        looking,
        done,
      }),
    goAway: () => server.close(),
    comeBack: async () => {
      server = (await start(port)).opened;
    },
    close: () => server.close(),
  };
}

/** The scripts below give a button the nonce `n:` and its label. */
const labelOf = (nonce: string) => nonce.replace(/^n:/, '');
