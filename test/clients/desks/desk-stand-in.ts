import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** What goes wrong with one call: before it did anything, or after it took the ticket. */
export type DeskFault =
  | 'none'
  | 'busy'
  | 'out'
  | 'taken-then-500'
  | 'taken-then-cut'
  | 'taken-then-silent'
  | 'refused';

/** A ticket as it lies at the stand-in; Jira makes a new issue of every call that it takes. */
export interface Lying {
  readonly key: string;
  readonly ref: string;
  readonly number: number;
  readonly body: unknown;
  readonly shownFrom: number;
}

/** What followed a ticket, as it lies there: a webhook takes a key once, and Jira every comment. */
export interface Followed {
  readonly desk: 'webhook' | 'jira';
  /** The ticket, as the desk calls it. */
  readonly about: string;
  readonly text: string;
}

/** What the account may do with its own comments. */
export type CommentLeave = 'delete' | 'edit' | 'neither';

export interface DeskStandIn {
  readonly url: string;
  readonly followed: readonly Followed[];
  /** Issues that were emptied. */
  readonly emptied: readonly string[];
  readonly webhook: readonly Lying[];
  readonly jira: readonly Lying[];
  /** What was wrong with a request: the signature, the login or the form. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export const webhookSecret = `whsec_${Buffer.from('the secret of a desk, long enough.').toString('base64')}`;
export const jiraLogin = { user: 'loket@zonnewende.example', token: 'jira-token' } as const;

const sent = z.strictObject({
  type: z.literal('ticket.opened'),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    ticket: z.string(),
    number: z.int(),
    customer: z.strictObject({ id: z.string(), name: z.string() }),
    desk: z.string(),
    flow: z.string(),
    language: z.enum(['nl', 'en']),
    openedAt: z.iso.datetime(),
    summary: z.string().nullable(),
    askedBy: z.string().nullable(),
    licences: z.int().nullable(),
    evidence: z.unknown(),
  }),
});
const about = z.strictObject({ ticket: z.string(), number: z.int() });
const decided = {
  state: z.enum(['solved', 'declined', 'reopened']),
  how: z.enum(['verified', 'confirmed', 'assumed']).nullable(),
  by: z.enum(['agent', 'asker', 'loket']),
  text: z.string().nullable(),
};
const follows = z.discriminatedUnion('type', [
  z.strictObject({
    ...{ type: z.literal('ticket.answered'), timestamp: z.iso.datetime() },
    data: about.extend({ text: z.string() }),
  }),
  z.strictObject({
    ...{ type: z.literal('ticket.changed'), timestamp: z.iso.datetime() },
    data: about.extend(decided),
  }),
  z.strictObject({ type: z.literal('ticket.forget'), timestamp: z.iso.datetime(), data: about }),
]);
const doc = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(
    z.strictObject({
      type: z.literal('paragraph'),
      content: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })),
    }),
  ),
});
const commented = z.strictObject({ body: doc });
const edited = z.strictObject({ fields: z.strictObject({ summary: z.string(), description: doc }) });
const created = z.strictObject({
  fields: z.strictObject({
    project: z.strictObject({ key: z.string() }),
    issuetype: z.strictObject({ name: z.string() }),
    summary: z.string().min(1).max(255),
    description: z.strictObject({
      type: z.literal('doc'),
      version: z.literal(1),
      content: z.array(z.unknown()),
    }),
    labels: z.tuple([z.literal('loket'), z.string().regex(/^\S+$/u)]),
  }),
  properties: z.tuple([
    z.strictObject({
      key: z.literal('loket'),
      value: z.strictObject({ ticket: z.string(), number: z.int() }),
    }),
  ]),
});
const search = z.strictObject({ jql: z.string(), fields: z.array(z.string()), maxResults: z.int() });

/** A desk on this machine: a signed webhook and Jira in one, with faults and an index that is late. */
export async function startDesk(
  next: () => DeskFault,
  lagMs = 0,
  mayComments: () => CommentLeave = () => 'delete',
): Promise<DeskStandIn> {
  const webhook: Lying[] = [];
  const jira: Lying[] = [];
  const complaints: string[] = [];
  const followed: (Followed & { readonly id: string; readonly body: unknown })[] = [];
  let comments = 0;
  const taken = new Set<string>();
  const emptied: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      const { url = '', headers, method = '' } = request;
      void answer(url, headers, body, response, method).catch((error: unknown) => {
        complaints.push(String(error));
        refuse(response, 400);
      });
    });
  });

  async function answer(
    url: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
    response: ServerResponse,
    method: string,
  ) {
    if (method === 'HEAD') return refuse(response, 401);
    if (/^\/rest\/api\/3\/(?:myself|project|search)/u.test(url)) return look(url, headers, body, response);
    const fault = method === 'GET' ? 'none' : next();
    const before = beforehand[fault];
    if (before !== undefined) return refuse(response, before, { 'Retry-After': '1' });
    if (/^\/rest\/api\/3\/issue\/[^/]/u.test(url))
      return followIssue(url, method, headers, body, response, fault);
    return take(url === '/hook' ? 'webhook' : 'jira', headers, body, response, fault);
  }

  function take(
    kind: 'webhook' | 'jira',
    headers: IncomingHttpHeaders,
    body: Buffer,
    response: ServerResponse,
    fault: DeskFault,
  ) {
    if (kind === 'webhook' && /"type":"ticket\.(?:answered|changed|forget)"/u.test(body.toString())) {
      takeFollowing(headers, body);
      return finish(fault, response, kind, 'done');
    }
    const lying = kind === 'webhook' ? takeWebhook(headers, body) : takeIssue(headers, body);
    return finish(fault, response, kind, lying.ref);
  }

  function look(url: string, headers: IncomingHttpHeaders, body: Buffer, response: ServerResponse) {
    if (url.startsWith('/rest/api/3/project/')) return project(url, headers, response);
    if (url === '/rest/api/3/myself') return json(response, 200, { accountId: 'own-account' });
    return json(response, 200, { issues: found(search.parse(parsed(body)).jql) });
  }

  function project(url: string, headers: IncomingHttpHeaders, response: ServerResponse) {
    if (headers.authorization !== basic) return refuse(response, 401);
    return url.endsWith('/DEV') ? json(response, 200, { key: 'DEV' }) : refuse(response, 404);
  }

  async function finish(fault: DeskFault, response: ServerResponse, kind: 'webhook' | 'jira', ref: string) {
    if (fault === 'taken-then-500') return refuse(response, 500);
    if (fault === 'taken-then-cut') return response.destroy();
    if (fault === 'taken-then-silent') await pause(2_000);
    return kind === 'webhook' ? json(response, 202, { ref }) : json(response, 201, { id: '1', key: ref });
  }

  function takeFollowing(headers: IncomingHttpHeaders, body: Buffer): void {
    const id = checkSigned(headers, body);
    const { type, data } = follows.parse(parsed(body));
    if (taken.has(id)) return;
    taken.add(id);
    const { ticket, number: _, ...more } = data;
    const text = 'state' in more || !('text' in more) ? `${type} ${JSON.stringify(more)}` : more.text;
    followed.push({ desk: 'webhook', about: ticket, text, id: '', body: null });
  }

  function followIssue(
    url: string,
    method: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
    response: ServerResponse,
    fault: DeskFault,
  ) {
    checkLogin(headers);
    const [, ref = '', rest, id] =
      /^\/rest\/api\/3\/issue\/([^/?]+)(\/comment)?(?:\/(\d+))?/u.exec(url) ?? [];
    if (!jira.some((each) => each.ref === ref)) return refuse(response, 404);
    if (id !== undefined) return changeComment(ref, id, method, body, response);
    if (method === 'PUT') {
      edited.parse(parsed(body));
      emptied.push(ref);
      return refuse(response, 204);
    }
    if (rest === undefined) throw new Error(`no such call: ${method} ${url}`);
    if (method === 'GET') return json(response, 200, pageOf(ref, new URL(url, 'http://jira').searchParams));
    const { body: text } = commented.parse(parsed(body));
    const words = text.content.map(({ content }) => content.map((each) => each.text).join('')).join('\n');
    comments += 1;
    followed.push({ desk: 'jira', about: ref, text: words, id: String(comments), body: text });
    return finish(fault, response, 'jira', 'comment');
  }

  function pageOf(ref: string, asked: URLSearchParams) {
    const own = followed.filter(({ about, desk }) => about === ref && desk === 'jira');
    const sorted = asked.get('orderBy') === '-created' ? own.toReversed() : own;
    const startAt = Number(asked.get('startAt') ?? 0);
    const shown = sorted.slice(startAt, startAt + Number(asked.get('maxResults')));
    const author = { accountId: 'own-account' };
    return { startAt, total: own.length, comments: shown.map(({ id, body }) => ({ id, body, author })) };
  }

  function changeComment(ref: string, id: string, method: string, body: Buffer, response: ServerResponse) {
    const at = followed.findIndex((each) => each.about === ref && each.id === id);
    const found = followed[at];
    if (found === undefined) return refuse(response, 404);
    const may = mayComments();
    if (method === 'DELETE') {
      if (may !== 'delete') return refuse(response, 403);
      followed.splice(at, 1);
      return refuse(response, 204);
    }
    const { body: text } = commented.parse(parsed(body));
    if (may === 'neither') return refuse(response, 403);
    followed[at] = { ...found, text: JSON.stringify(text), body: text };
    return json(response, 200, { id });
  }

  function checkSigned(headers: IncomingHttpHeaders, body: Buffer): string {
    const [id = '', timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      String(headers[`webhook-${name}`]),
    );
    const key = Buffer.from(webhookSecret.slice('whsec_'.length), 'base64');
    const right = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    if (signature !== right) throw new Error('the signature is not right');
    return id;
  }

  function checkLogin(headers: IncomingHttpHeaders): void {
    if (headers.authorization !== basic) throw new Error('the login is not right');
  }

  function takeWebhook(headers: IncomingHttpHeaders, body: Buffer): Lying {
    const id = checkSigned(headers, body);
    const { data } = sent.parse(parsed(body));
    if (id !== data.ticket) throw new Error('the webhook-id is not the key');
    const known = webhook.find((each) => each.key === data.ticket);
    const lying = known ?? {
      key: data.ticket,
      ref: `W-${webhook.length + 1}`,
      number: data.number,
      body: data,
      shownFrom: 0,
    };
    if (known === undefined) webhook.push(lying);
    return lying;
  }

  function takeIssue(headers: IncomingHttpHeaders, body: Buffer): Lying {
    checkLogin(headers);
    const { fields, properties } = created.parse(parsed(body));
    const [{ value }] = properties;
    if (fields.labels[1] !== value.ticket) throw new Error('the label is not the key');
    const ref = `${fields.project.key}-${jira.length + 1}`;
    const lying = {
      key: value.ticket,
      ref,
      number: value.number,
      body: fields,
      shownFrom: Date.now() + lagMs,
    };
    jira.push(lying);
    return lying;
  }

  /** The search shows an issue when its index has come so far. */
  function found(jql: string) {
    const [, label] = /^project = "[A-Z]+" AND labels = "([^"]+)"$/u.exec(jql) ?? [];
    if (label === undefined) throw new Error(`no such JQL: ${jql}`);
    return jira
      .filter(({ key, shownFrom }) => key === label && shownFrom <= Date.now())
      .map(({ ref, key }) => ({ id: '1', key: ref, fields: { labels: ['loket', key] } }));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${bound.port}`,
    webhook,
    jira,
    complaints,
    followed,
    emptied,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const basic = `Basic ${Buffer.from(`${jiraLogin.user}:${jiraLogin.token}`).toString('base64')}`;

/** With what it answers before it has done anything. */
const beforehand: Partial<Record<DeskFault, number>> = { busy: 429, out: 503, refused: 403 };

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

const parsed = (body: Buffer): unknown => JSON.parse(body.toString());

/** Signs as a desk does, by hand: the standard, not the library. */
export function signed(id: string, body: string, at = new Date(), secret = webhookSecret) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Two statements: restify, where it is loaded, makes `writeHead` answer nothing. */
function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}
