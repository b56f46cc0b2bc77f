import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { SlackAccess } from '../../../../src/bots/channels/slack/slack-ports.ts';
import { signingSecret } from './deliver.ts';
import { type Given, type Posted, type Result, refused, slackMemory } from './slack-memory.ts';

export const botToken = 'xoxb-stand-in';

/** The settings of an app in the one workspace that is played. */
export const slackAccess = (apiUrl: string): SlackAccess => ({
  signingSecret,
  botToken,
  oauth: null,
  appToken: null,
  apiUrl,
});

/** Somebody as `users.info` shows them. */
export interface Someone {
  readonly id: string;
  readonly team_id: string;
  readonly locale?: string;
  readonly deleted?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_bot?: boolean;
  readonly is_stranger?: boolean;
  readonly is_email_confirmed?: boolean;
  readonly profile: { readonly email?: string };
}

/** What a call is answered with instead of its own answer. */
export type Fault =
  | { readonly is: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly is: 'error'; readonly error: string }
  /** The message stands there, and the line breaks before that is said. */
  | { readonly is: 'cut-off' }
  /** Not answered until `free` is called. */
  | { readonly is: 'hang' };

export interface SlackStandIn {
  readonly url: string;
  /** Every call, whatever came of it. */
  readonly calls: readonly { readonly method: string; readonly given: Given }[];
  readonly posted: readonly Posted[];
  readonly homes: ReadonlyMap<string, unknown>;
  /** Forms that were opened, oldest first. */
  readonly forms: readonly { readonly trigger: string; readonly view: unknown }[];
  /** What a code of an installation is exchanged for. */
  readonly grants: Map<string, Result>;
  /** The addresses that `apps.connections.open` gives, the newest each time. */
  readonly sockets: string[];
  /** What was wrong with requests, by the rules that Slack documents; empty when all were right. */
  readonly wrong: readonly string[];
  /** The next calls of this method fail so, in order. */
  fail(method: string, ...faults: Fault[]): void;
  /** How many calls hang. */
  hanging(): number;
  /** Lets go of every call that hangs. */
  free(): void;
  /** Resolves once `enough` says so; asked after each call. */
  until(enough: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Plays Slack's Web API on this machine, with a memory, and looks at every request. */
export async function slackStandIn(people: readonly Someone[]): Promise<SlackStandIn> {
  const calls: { method: string; given: Given }[] = [];
  const memory = slackMemory();
  const faults = new Map<string, Fault[]>();
  const hanging = new Set<() => void>();
  const grants = new Map<string, Result>();
  const sockets: string[] = [];
  const methods = methodsOf(memory, people, grants);
  methods.set('apps.connections.open', () => ({ ok: true, url: sockets.at(-1) ?? '' }));

  const answerTo = (method: string, given: Given, fault: Fault | undefined): Result => {
    if (fault?.is === 'error') return refused(fault.error);
    return (methods.get(method) ?? unknown(memory.wrong, method))(given);
  };
  const hang = () =>
    new Promise<void>((resolve) => {
      hanging.add(resolve);
      memory.wake();
    });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const method = (request.url ?? '').replace(/^\/api\//u, '');
    const given = Object.fromEntries(new URLSearchParams(await text(request)));
    calls.push({ method, given });
    const fault = faults.get(method)?.shift();
    if (fault?.is === 'hang') await hang();
    if (!withoutToken.has(method) && !isOurs(request)) return say(response, refused('invalid_auth'));
    if (fault?.is === 'status') return write(response, fault.status, fault.headers ?? {}, '');
    const result = answerTo(method, given, fault);
    if (fault?.is === 'cut-off') request.socket.destroy();
    else say(response, result);
  };
  const server = createServer((request, response) => void handle(request, response).finally(memory.wake));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const free = () => {
    for (const resolve of hanging) resolve();
    hanging.clear();
  };
  return {
    url: `http://127.0.0.1:${port}/api/`,
    calls,
    posted: memory.posted,
    homes: memory.homes,
    grants,
    sockets,
    forms: memory.forms,
    wrong: memory.wrong,
    until: memory.until,
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
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

/** Called with a client’s secret or the app’s own token. */
const withoutToken = new Set(['oauth.v2.access', 'apps.connections.open']);
const isOurs = ({ headers }: IncomingMessage) => headers.authorization === `Bearer ${botToken}`;

function methodsOf(
  memory: ReturnType<typeof slackMemory>,
  people: readonly Someone[],
  grants: ReadonlyMap<string, Result>,
) {
  return new Map<string, (given: Given) => Result>([
    ['chat.postMessage', (given) => memory.post('message', given)],
    ['chat.postEphemeral', (given) => memory.post('ephemeral', given)],
    ['chat.update', memory.update],
    ['conversations.open', memory.open],
    ['auth.test', () => ({ ok: true, team: 'Linde', team_id: 'T0LINDE01' })],
    ['views.publish', memory.publish],
    ['views.open', memory.openForm],
    ['oauth.v2.access', ({ code = '' }) => grantOf(grants.get(code))],
    ['assistant.threads.setStatus', () => ({ ok: true })],
    ['assistant.threads.setSuggestedPrompts', () => ({ ok: true })],
    [
      'users.info',
      (given) => {
        const user = people.find(({ id }) => id === given['user']);
        return user === undefined ? refused('user_not_found') : { ok: true, user };
      },
    ],
  ]);
}

const grantOf = (grant: Result | undefined): Result =>
  grant === undefined ? refused('invalid_code') : { ok: true, token_type: 'bot', ...grant };

const unknown = (wrong: string[], method: string) => (): Result => {
  wrong.push(`no such method: ${method}`);
  return refused('unknown_method');
};

// Not chained: restify, which runs in the same process, changes what `writeHead` gives back.
function write(response: ServerResponse, status: number, headers: Record<string, string>, body: string) {
  response.writeHead(status, headers);
  response.end(body);
}

/** What the app may do, as Slack says it with every answer. */
const granted =
  'app_mentions:read,assistant:write,chat:write,commands,im:history,im:write,users:read,users:read.email';

const say = (response: ServerResponse, result: Result) =>
  write(
    response,
    200,
    { 'Content-Type': 'application/json', 'X-OAuth-Scopes': granted },
    JSON.stringify(result),
  );
