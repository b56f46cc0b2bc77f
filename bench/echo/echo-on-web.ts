import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import { urlOf } from './url-of.ts';

const entering = z.object({ token: z.string() });
const said = z.object({ id: z.uuid(), text: z.string() });
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The three addresses of the chat page and no more: a session for a signed token, a message, a stream. */
export async function echoOnWeb(key: string): Promise<string> {
  /** Who reads along, by the hash of the session. */
  const readers = new Map<string, ServerResponse | null>();
  const of = ({ headers }: IncomingMessage) => hashOf(String(headers['loket-session'] ?? ''));
  let lines = 0;
  const handlers: Readonly<Record<string, Handler>> = {
    async '/api/session'(request, response) {
      const { token } = entering.parse(await json(request));
      await jwtVerify(token, new TextEncoder().encode(key), { algorithms: ['HS256'], audience: 'loket' });
      const session = randomBytes(32).toString('base64url');
      readers.set(hashOf(session), null);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ session }));
    },
    async '/api/stream'(request, response) {
      response.setHeader('content-type', 'text/event-stream');
      response.flushHeaders();
      readers.set(of(request), response);
    },
    async '/api/say'(request, response) {
      const session = of(request);
      response.statusCode = readers.has(session) ? 202 : 401;
      const { text } = said.parse(await json(request));
      response.end();
      lines += 1;
      const line = { id: lines, side: 'said', body: { text: `echo: ${text}` } };
      readers.get(session)?.write(`id: ${lines}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`);
    },
  };
  const server = createServer((request, response) => {
    void handlers[request.url ?? '']?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return urlOf(server);
}

const hashOf = (session: string) => createHash('sha256').update(session).digest('base64url');
