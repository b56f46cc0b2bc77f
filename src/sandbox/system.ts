import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Answer, failure, send, sendFaulty } from './answer.ts';
import type { Fault, Route, SystemName } from './fault.ts';
import { readJson } from './read-json.ts';
import { type Call, Conflict, type RouteHandler } from './route.ts';
import type { SeatMemory } from './seat-memory.ts';
import type { Customer, World } from './world.ts';

export interface SystemOptions {
  readonly name: SystemName;
  /** What stands between the customer and the route: `/<customer>/WebApi/api/Users`. */
  readonly base: string;
  readonly routes: readonly RouteHandler[];
  readonly world: World;
  readonly clock: () => Date;
  readonly seats: SeatMemory;
  readonly tokenOf: (customer: string) => string;
  /** No page holds more rows, however many are asked for. */
  readonly rowsInPage: number;
  /** Called for every call that reaches a route; answers with the fault that it meets. */
  readonly meet: (route: Route, customer: string) => Fault | null;
}

/** One system of every customer, each under a path and a token of its own. */
export function system(options: SystemOptions): RequestListener {
  return (request, response) => {
    const found = locate(options, request);
    if (found === null) return send(response, failure(404, 'not-found', 'There is nothing at this address.'));
    const { customer, handler } = found;
    const fault = options.meet(handler.name, customer.tenant.id);
    play(options, request, response, found, fault).catch(() => response.destroy());
  };
}

async function play(
  options: SystemOptions,
  request: IncomingMessage,
  response: ServerResponse,
  found: Located,
  fault: Fault | null,
): Promise<void> {
  const body = found.handler.method === undefined ? null : await readJson(request);
  const right = () => answer(options, request, found, body);
  if (fault === null) send(response, right());
  else await sendFaulty(response, fault, right);
}

interface Located {
  readonly customer: Customer;
  readonly handler: RouteHandler;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Call['query'];
}

function locate({ world, base, routes }: SystemOptions, request: IncomingMessage): Located | null {
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  const customer = world.customers.find(({ tenant }) => url?.pathname.startsWith(`/${tenant.id}${base}/`));
  if (url === null || customer === undefined) return null;
  const rest = url.pathname.slice(`/${customer.tenant.id}${base}`.length);
  for (const handler of routes) {
    const match = handler.pattern.exec(rest);
    if (match === null) continue;
    const path = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, part]) => [name, decoded(part)]),
    );
    return { customer, handler, path, query: queryOf(url.searchParams) };
  }
  return null;
}

/** What is given several times is a list. */
const queryOf = (given: URLSearchParams): Call['query'] =>
  Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const [first = '', ...others] = given.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function answer(
  options: SystemOptions,
  request: IncomingMessage,
  { handler, customer, path, query }: Located,
  body: unknown,
): Answer {
  if (request.method !== (handler.method ?? 'GET'))
    return failure(405, 'read-only', 'This API can only be read.');
  const owner = ownerOf(options, request);
  if (owner === null) return failure(401, 'not-authenticated', 'Give the token of this customer.');
  if (owner !== customer.tenant.id)
    return failure(403, 'forbidden', 'This token belongs to another customer.');
  try {
    const asked = atMost(options.rowsInPage, query);
    const sent = { key: String(request.headers['idempotency-key'] ?? ''), body };
    const call = { customer, now: options.clock(), seats: options.seats, path, query: asked, sent };
    return { status: 200, body: handler.answer(call) };
  } catch (error) {
    if (error instanceof Conflict) return failure(409, 'conflict', error.message);
    if (error instanceof z.ZodError)
      return failure(400, 'invalid-parameter', error.issues.map(({ message }) => message).join('; '));
    return failure(500, 'internal', 'Something went wrong in the sandbox.');
  }
}

/** A system may give shorter pages than it was asked for; what cannot be read as a number is left for the route. */
const atMost = (rows: number, query: Located['query']): Located['query'] =>
  Number(query['limit']) > rows ? { ...query, limit: String(rows) } : query;

function ownerOf({ world, tokenOf }: SystemOptions, request: IncomingMessage): string | null {
  const token = request.headers.authorization?.replace(/^Bearer /, '');
  return world.customers.find(({ tenant }) => tokenOf(tenant.id) === token)?.tenant.id ?? null;
}
