import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** One call that was made, as it came. */
export interface Called {
  readonly method: string;
  readonly path: string;
  readonly version: string | undefined;
  readonly body: unknown;
}

interface Contact {
  readonly role: 'user' | 'lead';
  readonly email: string | null;
  readonly external_id: string | null;
  readonly companies: readonly string[];
  /** Under which name they are listed: Intercom's schema and its example differ. */
  readonly listedAs?: 'data' | 'companies';
}

interface Answered {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
}

export interface IntercomStandIn {
  readonly url: string;
  readonly calls: Called[];
  readonly contacts: Map<string, Contact>;
  /** What the next calls are answered instead, in order; `null`: as usual. */
  readonly refusals: (Answered | null)[];
  close(): Promise<void>;
}

const token = 'intercom-token';
const errors = (code: string) => ({ type: 'error.list', errors: [{ code, message: code }] });

/** Plays the few calls of Intercom's API that Loket makes, and checks who calls. */
export async function startIntercom(): Promise<IntercomStandIn> {
  const calls: Called[] = [];
  const contacts = new Map<string, Contact>();
  const refusals: (Answered | null)[] = [];
  const answer = async (request: IncomingMessage): Promise<Answered> => {
    const raw = await text(request);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const version = z.string().optional().parse(request.headers['intercom-version']);
    calls.push({ method: request.method ?? '', path, version, body: raw === '' ? null : JSON.parse(raw) });
    if (request.headers.authorization !== `Bearer ${token}`)
      return { status: 401, json: errors('unauthorized') };
    return refusals.shift() ?? route(path, contacts, calls.length);
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, json = errors('refused'), headers = {} }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    contacts,
    refusals,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

function route(path: string, contacts: IntercomStandIn['contacts'], count: number): Answered {
  const [, kind, id = '', more] = path.split('/');
  if (kind === 'conversations' && more === 'reply') {
    const conversation_parts = { conversation_parts: [{ id: `p${count}` }] };
    return { status: 200, json: { type: 'conversation', id, conversation_parts } };
  }
  const contact = contacts.get(id);
  if (kind !== 'contacts' || contact === undefined) return { status: 404, json: errors('not_found') };
  const { companies, listedAs = 'data', ...rest } = contact;
  if (more === undefined) return { status: 200, json: { type: 'contact', id, ...rest } };
  const listed = companies.map((company_id) => ({ type: 'company', id: `c-${company_id}`, company_id }));
  return { status: 200, json: { type: 'list', [listedAs]: listed, total_count: listed.length } };
}
