import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Answered, type IntercomMemory, intercomMemory } from './intercom-memory.ts';

/** One call that was made, as it came. */
export interface Called {
  readonly method: string;
  readonly path: string;
  readonly version: string | undefined;
  readonly body: unknown;
}

export interface IntercomStandIn
  extends Pick<IntercomMemory, 'contacts' | 'holders' | 'open' | 'posted' | 'until'> {
  readonly url: string;
  readonly calls: Called[];
  /** What the next calls are answered instead, in order; `null`: as usual. Not those that only look who has it. */
  readonly refusals: (Answered | null)[];
  /** The same for the calls that look who has a conversation. */
  readonly unseen: Answered[];
  /** From now on nobody is told who a contact is, until `free`. Resolves once somebody waits for it. */
  hang(): Promise<void>;
  free(): void;
  /** The next message stands there, and the line breaks before that is said. */
  cutOff(): void;
  close(): Promise<void>;
}

export const token = 'intercom-token';

/** Plays the few calls of Intercom's API that Loket makes, and checks who calls. */
export async function startIntercom(): Promise<IntercomStandIn> {
  const calls: Called[] = [];
  const memory = intercomMemory();
  const refusals: (Answered | null)[] = [];
  const unseen: Answered[] = [];
  const gate = contactGate();
  let cut = 0;
  const nextRefusal = (method: string, path: string) =>
    method === 'GET' && path.startsWith('/conversations/') ? unseen.shift() : refusals.shift();
  const answer = async (request: IncomingMessage): Promise<Answered> => {
    const raw = await text(request);
    const method = request.method ?? '';
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const version = z.string().optional().parse(request.headers['intercom-version']);
    const body: unknown = raw === '' ? null : JSON.parse(raw);
    calls.push({ method, path, version, body });
    if (request.headers.authorization !== `Bearer ${token}`) return { status: 401 };
    if (path.startsWith('/contacts/')) await gate.pass();
    return nextRefusal(method, path) ?? memory.route(method, path, body);
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, json = errors, headers = {} }) => {
      if (cut > 0 && request.url?.endsWith('/reply') === true) {
        cut -= 1;
        request.socket.destroy();
        return memory.wake();
      }
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(json));
      memory.wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    refusals,
    unseen,
    contacts: memory.contacts,
    holders: memory.holders,
    open: memory.open,
    posted: memory.posted,
    until: memory.until,
    cutOff: () => {
      cut += 1;
    },
    hang: gate.hang,
    free: gate.free,
    close: () =>
      new Promise((resolve) => {
        gate.free();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const errors = { type: 'error.list', errors: [{ code: 'refused', message: 'refused' }] };

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** Open, until it is told to hang. */
function contactGate() {
  let shut: { readonly met: () => void; readonly opened: Promise<void>; readonly open: () => void } | null =
    null;
  return {
    hang(): Promise<void> {
      const met = Promise.withResolvers<void>();
      const opened = Promise.withResolvers<void>();
      shut = { met: met.resolve, opened: opened.promise, open: opened.resolve };
      return met.promise;
    },
    free() {
      shut?.open();
      shut = null;
    },
    async pass() {
      shut?.met();
      await shut?.opened;
    },
  };
}
