import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import { failure, send } from './answer.ts';
import { instant } from './instant.ts';
import { readJson } from './read-json.ts';

const path = '/sandbox/clock';
const move = z.strictObject({ to: instant });

/** The clock that stands still, on a route of its own: GET reads it, PUT `{ "to": … }` moves it. */
export function withClock(
  clock: { now(): Date; move(to: Date): void },
  others: RequestListener,
): RequestListener {
  return (request, response) => {
    if (request.url !== path) return others(request, response);
    if (request.method === 'GET')
      return send(response, { status: 200, body: { now: clock.now().toISOString() } });
    moveClock(clock, request, response).catch(() => response.destroy());
  };
}

async function moveClock(
  clock: { now(): Date; move(to: Date): void },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = move.safeParse(await readJson(request));
  if (request.method !== 'PUT' || !asked.success)
    return send(
      response,
      failure(400, 'invalid-body', 'PUT { "to": "2026-11-17T12:00:00Z" } moves the clock.'),
    );
  clock.move(new Date(asked.data.to));
  send(response, { status: 200, body: { now: clock.now().toISOString() } });
}
