import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DeskFault } from './desk-stand-in.ts';

/** One call as it came. */
export interface TicketCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface Kept {
  readonly id: string;
  attributes: Record<string, string>;
  readonly contact: string;
  readonly notes: { readonly id: string; readonly body: string }[];
  readonly shownFrom: number;
}

/** The tickets of an Intercom workspace, played on this machine, with faults and a search that is late. */
export interface IntercomTickets {
  readonly url: string;
  readonly tickets: readonly Kept[];
  readonly calls: readonly TicketCall[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export const intercomToken = 'intercom-desk-token';
const attribute = { id: '179', name: 'Loket key' };
const create = z.looseObject({
  ticket_type_id: z.literal('53'),
  contacts: z.tuple([z.strictObject({ email: z.email() })]),
  ticket_attributes: z.record(z.string(), z.string()),
});
const search = z.looseObject({
  query: z.strictObject({
    field: z.literal(`ticket_attribute.${attribute.id}`),
    operator: z.literal('='),
    value: z.string(),
  }),
});
const update = z.strictObject({ ticket_attributes: z.record(z.string(), z.string()) });
const redact = z.strictObject({
  type: z.literal('conversation_part'),
  conversation_id: z.string(),
  conversation_part_id: z.string(),
});
const reply = z.strictObject({
  message_type: z.literal('note'),
  type: z.literal('admin'),
  admin_id: z.literal('7'),
  body: z.string().min(1),
});

export async function startIntercomTickets(
  next: () => DeskFault = () => 'none',
  lagMs = 0,
  attributes = [attribute],
  redacts: () => 'yes' | 'no' = () => 'yes',
): Promise<IntercomTickets> {
  const tickets: Kept[] = [];
  const calls: TicketCall[] = [];
  const complaints: string[] = [];

  const shown = ({ id, attributes: its, notes }: Kept) => ({
    type: 'ticket',
    id,
    ticket_id: id,
    ticket_attributes: its,
    ticket_parts: {
      type: 'ticket_part.list',
      ticket_parts: notes.map((note) => ({
        ...{ type: 'ticket_part', part_type: 'note', author: { type: 'admin', id: '7' } },
        ...note,
      })),
      total_count: notes.length,
    },
  });

  function make(body: unknown) {
    const { ticket_attributes, contacts } = create.parse(body);
    if (ticket_attributes[attribute.name] === undefined) throw new Error('a ticket without the key');
    const kept: Kept = {
      id: String(900 + tickets.length),
      attributes: ticket_attributes,
      contact: contacts[0].email,
      notes: [],
      shownFrom: Date.now() + lagMs,
    };
    tickets.push(kept);
    return shown(kept);
  }

  function found(body: unknown) {
    const { query } = search.parse(body);
    const fitting = tickets.filter(
      ({ attributes: its, shownFrom }) => its[attribute.name] === query.value && shownFrom <= Date.now(),
    );
    return {
      type: 'ticket.list',
      tickets: fitting.map(shown),
      total_count: fitting.length,
      pages: { type: 'pages' },
    };
  }

  function one(method: string, path: string, body: unknown) {
    const [, id, rest] = /^\/tickets\/(\d+)(\/reply)?$/u.exec(path) ?? [];
    const kept = tickets.find((each) => each.id === id);
    if (kept === undefined) return null;
    if (rest !== undefined) {
      const note = reply.parse(body);
      kept.notes.push({ id: `${id}${kept.notes.length}`, body: note.body });
      return { type: 'ticket_part', id: '1', part_type: 'note', body: note.body };
    }
    if (method === 'PUT') kept.attributes = { ...kept.attributes, ...update.parse(body).ticket_attributes };
    return shown(kept);
  }

  /** Takes the words out of a part and leaves its place. */
  function redacted(body: unknown) {
    const { conversation_id, conversation_part_id } = redact.parse(body);
    const kept = tickets.find(({ id }) => id === conversation_id);
    const at = kept?.notes.findIndex(({ id }) => id === conversation_part_id) ?? -1;
    if (kept === undefined || at < 0 || redacts() === 'no') return null;
    kept.notes.splice(at, 1, { id: conversation_part_id, body: '' });
    return { type: 'conversation', id: conversation_id };
  }

  function route(method: string, path: string, body: unknown) {
    if (path === '/ticket_types/53')
      return { type: 'ticket_type', id: '53', ticket_type_attributes: { type: 'list', data: attributes } };
    if (path === '/admins') return { type: 'admin.list', admins: [{ type: 'admin', id: '7' }] };
    if (path === '/tickets' && method === 'POST') return make(body);
    if (path === '/tickets/search') return found(body);
    if (path === '/conversations/redact') return redacted(body);
    return one(method, path, body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = request;
    const raw = await text(request);
    const body: unknown = raw === '' ? null : JSON.parse(raw);
    calls.push({ method, path: url, body });
    if (headers.authorization !== `Bearer ${intercomToken}`) return say(response, 401, {});
    const changes = method !== 'GET' && url !== '/tickets/search';
    const fault = changes ? next() : 'none';
    const before = beforehand[fault];
    return before === undefined
      ? finish(fault, response, route(method, url, body))
      : say(response, before, {});
  }

  async function finish(fault: DeskFault, response: ServerResponse, done: object | null) {
    if (done === null) return say(response, 404, {});
    if (fault === 'taken-then-cut') return response.destroy();
    if (fault === 'taken-then-silent') await pause(2_000);
    return say(response, fault === 'taken-then-500' ? 500 : 200, done);
  }

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      complaints.push(String(error));
      say(response, 400, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = z.object({ port: z.number() }).parse(server.address());
  return {
    ...{ url: `http://127.0.0.1:${bound.port}`, tickets, calls, complaints },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** With what it answers before it has done anything. */
const beforehand: Partial<Record<DeskFault, number>> = { busy: 429, out: 503, refused: 403 };

function say(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
