import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { TeamsRegistration } from '../../../../src/bots/channels/teams/teams-ports.ts';
import { appId, type MicrosoftKeys, microsoftKeys } from './microsoft-keys.ts';
import { type Posted, type Takes, teamsMemory } from './teams-memory.ts';

export const password = 'not~a~real~client~secret';
/** The tenant in which the bot is registered, which need not be a customer's. */
export const homeTenant = '9f1c0a6e-3b7d-4a58-8d1e-5f0c2b7e4d11';

/** Somebody as the roster shows them. */
export interface Someone {
  readonly id: string;
  readonly email?: string | null;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
  readonly aadObjectId?: string;
}

/** What a call is answered with instead of its own answer. */
export type Fault =
  | { readonly is: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** The message stands there, and the line breaks before that is said. */
  | { readonly is: 'cut-off' }
  /** Not answered until `free` is called. */
  | { readonly is: 'hang' };

export type Call = 'keys' | 'token' | 'post' | 'reply' | 'change' | 'member' | 'create';

export interface TeamsStandIn {
  readonly access: TeamsRegistration;
  /** Where the Connector is, as Teams says it in every activity. */
  readonly serviceUrl: string;
  readonly keys: MicrosoftKeys;
  readonly calls: readonly { readonly call: Call; readonly path: string }[];
  readonly posted: readonly Posted[];
  readonly typing: () => number;
  /** What was wrong with requests, by the rules that Microsoft documents; empty when all were right. */
  readonly wrong: readonly string[];
  /** The next calls of this kind fail so, in order. */
  fail(call: Call, ...faults: Fault[]): void;
  hanging(): number;
  free(): void;
  until(enough: () => boolean): Promise<void>;
  close(): Promise<void>;
}

interface Handled {
  readonly status: number;
  readonly json: unknown;
}
const said = (status: number, json: unknown): Handled => ({ status, json });

/** Plays Microsoft's keys, its login and the Bot Connector on this machine, with a memory, and looks at every request. */
export async function teamsStandIn(people: readonly Someone[], takes?: Takes): Promise<TeamsStandIn> {
  const keys = await microsoftKeys();
  const memory = teamsMemory(takes);
  const calls: { call: Call; path: string }[] = [];
  const faults = new Map<Call, Fault[]>();
  const hanging = new Set<() => void>();
  const tokens = new Set<string>();
  let origin = '';

  const own: Record<Call, (at: Found, body: string) => Handled> = {
    keys: ({ path }) =>
      path === '/keys'
        ? said(200, { keys: keys.shown })
        : said(200, { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/keys` }),
    token: (_at, body) => {
      const given = Object.fromEntries(new URLSearchParams(body));
      const right = given['client_id'] === appId && given['client_secret'] === password;
      if (!right) return said(401, { error: 'invalid_client', error_description: 'AADSTS7000215' });
      const token = `token-${tokens.size + 1}`;
      tokens.add(token);
      return said(200, { token_type: 'Bearer', expires_in: 3599, access_token: token });
    },
    post: ({ conversation }, body) => stands(memory.post(conversation, JSON.parse(body))),
    // Loket never answers an activity in particular; other bots do.
    reply: ({ conversation, path }, body) => {
      if (takes === 'texts-too') return stands(memory.post(conversation, JSON.parse(body)));
      memory.wrong.push(`no such call: POST ${path}`);
      return said(404, {});
    },
    change: ({ conversation, id }, body) => stands(memory.change(conversation, id, JSON.parse(body))),
    create: (_at, body) => {
      const id = memory.create(JSON.parse(body));
      return id === null ? said(403, { error: { code: 'Forbidden' } }) : said(201, { id });
    },
    member: ({ id }) => {
      const found = people.find((each) => each.id === id);
      return found === undefined
        ? said(404, { error: { code: 'MemberNotFoundInConversation' } })
        : said(200, { name: 'Iemand', ...found });
    },
  };
  const isOurs = ({ headers }: IncomingMessage) =>
    tokens.has((headers.authorization ?? '').replace('Bearer ', ''));
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const at = find(request);
    if (at === null) {
      memory.wrong.push(`no such call: ${request.method} ${request.url}`);
      return write(response, said(404, {}));
    }
    calls.push({ call: at.call, path: at.path });
    const fault = faults.get(at.call)?.shift();
    if (fault?.is === 'hang') {
      await new Promise<void>((resolve) => {
        hanging.add(resolve);
        memory.wake();
      });
    }
    if (fault?.is === 'status') return write(response, said(fault.status, {}), fault.headers);
    if (at.call !== 'keys' && at.call !== 'token' && !isOurs(request)) return write(response, said(401, {}));
    const result = own[at.call](at, body);
    if (fault?.is === 'cut-off') request.socket.destroy();
    else write(response, result);
  };
  const server = createServer((request, response) => void handle(request, response).finally(memory.wake));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  const free = () => {
    for (const resolve of hanging) resolve();
    hanging.clear();
  };
  return {
    access: {
      is: 'registered',
      appId,
      password,
      tenantId: homeTenant,
      loginUrl: origin,
      keysUrl: `${origin}/v1/.well-known/openidconfiguration`,
    },
    serviceUrl: `${origin}/emea/`,
    keys,
    calls,
    posted: memory.posted,
    typing: memory.typing,
    wrong: memory.wrong,
    until: memory.until,
    fail: (call, ...more) => void faults.set(call, [...(faults.get(call) ?? []), ...more]),
    hanging: () => hanging.size,
    free,
    close: () =>
      new Promise((resolve) => {
        free();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const stands = (id: string | null): Handled =>
  id === null ? said(400, { error: { code: 'BadSyntax' } }) : said(201, { id });

interface Found {
  readonly call: Call;
  readonly path: string;
  readonly conversation: string;
  readonly id: string;
}

const paths: readonly (readonly [call: Call, method: string, path: RegExp])[] = [
  ['keys', 'GET', /^\/(?:v1\/\.well-known\/openidconfiguration|keys)$/u],
  ['token', 'POST', new RegExp(`^/${homeTenant}/oauth2/v2\\.0/token$`, 'u')],
  ['create', 'POST', /^\/emea\/v3\/conversations$/u],
  ['post', 'POST', /^\/emea\/v3\/conversations\/(?<conversation>[^/]+)\/activities$/u],
  ['reply', 'POST', /^\/emea\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<id>[^/]+)$/u],
  ['change', 'PUT', /^\/emea\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<id>[^/]+)$/u],
  ['member', 'GET', /^\/emea\/v3\/conversations\/(?<conversation>[^/]+)\/members\/(?<id>[^/]+)$/u],
];

function find({ method, url = '' }: IncomingMessage): Found | null {
  for (const [call, ofMethod, pattern] of paths) {
    const found = method === ofMethod ? pattern.exec(url) : null;
    if (found === null) continue;
    const { conversation = '', id = '' } = found.groups ?? {};
    return {
      call,
      path: url,
      conversation: decodeURIComponent(conversation),
      id: decodeURIComponent(id),
    };
  }
  return null;
}

// Not chained: restify, which runs in the same process, changes what `writeHead` gives back.
function write(response: ServerResponse, { status, json }: Handled, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(json));
}
