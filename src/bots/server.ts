import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createServer as createRestifyServer, type Request, type Response } from 'restify';
import { barePage } from './bare-page.ts';
import { readBody } from './read-body.ts';
import { type Answer, type Asked, type Cookie, type Route, refusal, type UploadRoute } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { takeUpload } from './take-upload.ts';

export interface ServerOptions {
  /** 127.0.0.1 unless told otherwise: who is to be reached from outside says so. */
  readonly host?: string;
  /** 0: any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly uploads?: readonly UploadRoute[];
  /** Origins that may show the page in a frame. */
  readonly parents: readonly string[];
  /** Logs what a route threw and gives the reference that the answer and the log share. */
  readonly fault: (error: unknown) => string;
}

export type Listening =
  | { readonly is: 'listening'; readonly host: string; readonly port: number; readonly url: string }
  | { readonly is: 'port-in-use'; readonly host: string; readonly port: number }
  | { readonly is: 'not-allowed'; readonly host: string; readonly port: number; readonly because: string };

export interface Server {
  listen(): Promise<Listening>;
  /** Takes no new requests and ends the open ones, streams included. */
  close(): Promise<void>;
}

/** The only file that knows restify. It reads, routes and answers; what is said is the channels' own. */
export function createServer(options: ServerOptions): Server {
  const host = options.host ?? '127.0.0.1';
  const server = createRestifyServer({ name: '' });
  const write = (request: Request, response: Response, answer: Answer) =>
    writeAnswer(response, answer, options.parents, request.method);
  // Restify listens to this without answering, so that a request to upgrade would hang for ever. Without a
  // listener Node answers it like any other (RFC 9110 7.8: a server may ignore Upgrade).
  server.server.removeAllListeners('upgrade');
  server.pre((request, response, next) => {
    if (hasAddress(request)) return next();
    write(request, response, unrouted(400)).finally(() => next(false));
  });
  const handler =
    (answer: (request: Request, response: Response) => Promise<Answer>) =>
    async (request: Request, response: Response) => {
      try {
        await write(request, response, await answer(request, response));
      } catch (error) {
        await write(request, response, ourFault(options.fault(error)));
      }
    };
  for (const { method, path, answer } of options.routes) {
    const handle = handler((request, response) => answerTo(request, response, answer));
    if (method === 'POST') server.post(path, handle);
    else {
      server.get(path, handle);
      // RFC 9110 9.3.2: as GET, without the content. Node leaves the content out.
      server.head(path, handle);
    }
  }
  for (const { path, mostBytes, answer } of options.uploads ?? []) {
    const handle = handler((request, response) =>
      takeUpload(request, mostBytes, (pieces) => answer(about(request, response), pieces)),
    );
    server.post(path, handle);
  }
  server.on('restifyError', (request, response, error, done) => {
    write(request, response, unrouted(error?.statusCode)).finally(done);
  });
  return {
    listen: () =>
      new Promise((resolve) => {
        server.once('error', (error) => resolve(notListening(error, host, options.port)));
        server.listen(options.port, host, () => {
          const { port } = server.address();
          const name = isIP(host) === 6 ? `[${host}]` : host;
          resolve({ is: 'listening', host, port, url: `http://${name}:${port}` });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
}

/**
 * Restify makes one address of the Host header and the path, outside every catch: one that is none would end
 * the process. RFC 9112 3.2 asks for 400.
 */
function hasAddress({ url = '/', headers: { host = '' } }: Request): boolean {
  const base = `http://${host || 'localhost'}`;
  if (!/^[\w.:[\]-]*$/u.test(host)) return false;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

async function answerTo(request: Request, response: Response, answer: Route['answer']): Promise<Answer> {
  const body = await readBody(request);
  if (body.is === 'too-large') return refusal(413, 'too-large', 'The request is larger than 256 KiB.');
  if (body.is === 'packed') return refusal(415, 'packed', 'Send the request without Content-Encoding.');
  if (body.is === 'gone') return { is: 'nothing', status: 400 };
  return answer({ ...about(request, response), body: body.bytes });
}

function about(request: Request, response: Response): Omit<Asked, 'body'> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return { path: pathOf(request), query: queryOf(request), headers: headersOf(request), gone: gone.signal };
}

const pathOf = (request: Request) => (request.url ?? '/').split('?', 1)[0] ?? '/';

const queryOf = ({ url = '' }: Request) => new URLSearchParams(url.slice(`${url}?`.indexOf('?') + 1));

function headersOf(request: Request): Asked['headers'] {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

async function writeAnswer(
  response: Response,
  answer: Answer,
  parents: readonly string[],
  asked: string | undefined,
): Promise<void> {
  if (response.headersSent || response.destroyed) return leave(answer);
  for (const [name, value] of Object.entries(securityHeaders(answer, parents)))
    response.setHeader(name, value);
  if (answer.is === 'events')
    return asked === 'HEAD' ? response.sendRaw(200, '', eventHeaders) : writeEvents(response, answer.events);
  if (answer.is === 'download') return writeDownload(response, answer.pieces);
  // `sendRaw` and not Node's own `end`: restify otherwise takes the request for one that is still unanswered.
  if (answer.is === 'nothing') return response.sendRaw(answer.status, '', {});
  if (answer.is === 'redirect' || answer.is === 'page') return writePage(response, answer);
  if (answer.is === 'file') return response.sendRaw(200, answer.bytes, { 'Content-Type': answer.type });
  writeJson(response, answer);
}

function writeJson(response: Response, answer: Extract<Answer, { is: 'json' | 'error' }>): void {
  const json = answer.is === 'json' ? answer.json : { error: { code: answer.code, message: answer.message } };
  response.sendRaw(answer.status, JSON.stringify(json), {
    'Content-Type': 'application/json; charset=utf-8',
    ...(answer.status === 413 ? { Connection: 'close' } : {}),
    ...(answer.is === 'json' && answer.cookie !== undefined && { 'Set-Cookie': setCookie(answer.cookie) }),
  });
}

function writePage(response: Response, answer: Extract<Answer, { is: 'redirect' | 'page' }>): void {
  if (answer.is === 'page') {
    response.sendRaw(answer.status, barePage(answer.lines), { 'Content-Type': 'text/html; charset=utf-8' });
    return;
  }
  response.sendRaw(302, '', { Location: answer.to, 'Set-Cookie': setCookie(answer.cookie) });
}

const setCookie = ({ name, value, path, seconds }: Cookie) =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;

const eventHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // nginx would otherwise keep the events until its buffer is full.
  'X-Accel-Buffering': 'no',
} as const;

async function writeEvents(response: Response, events: AsyncIterable<string>): Promise<void> {
  response.writeHead(200, eventHeaders);
  response.flushHeaders();
  // A reader that leaves is the ordinary end of a stream.
  await pipeline(Readable.from(events), response).catch(() => undefined);
}

async function writeDownload(response: Response, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment' });
  // A reader that leaves gets no more of it.
  await pipeline(Readable.from(pieces), response).catch(() => undefined);
}

/** Ends a download that nobody waits for any more, so that the file behind it is closed: one not begun does not end. */
async function leave(answer: Answer): Promise<void> {
  if (answer.is !== 'download') return;
  try {
    for await (const _ of answer.pieces) return;
  } catch {
    // It has ended already.
  }
}

function unrouted(status: number | undefined): Answer {
  if (status === 404) return refusal(404, 'not-found', 'There is nothing at this address.');
  if (status === 405) return refusal(405, 'method-not-allowed', 'This address does not take that method.');
  return refusal(status === undefined || status >= 500 ? 400 : status, 'not-understood', 'Not understood.');
}

const ourFault = (reference: string) =>
  refusal(500, 'our-fault', `Something went wrong on our side. Reference: ${reference}`);

function notListening(error: unknown, host: string, port: number): Listening {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return code === 'EADDRINUSE'
    ? { is: 'port-in-use', host, port }
    : { is: 'not-allowed', host, port, because: code };
}
