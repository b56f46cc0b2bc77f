import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** What goes over the line when nothing is wrong. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

export function send(response: ServerResponse, { status, body }: Answer): void {
  sendText(response, status, 'application/json', JSON.stringify(body));
}

/** How a system says that it is busy for so many milliseconds, and that it is broken. */
export interface Refusals {
  busy(ms: number): Answer;
  broken(): Answer;
}

const plain: Refusals = {
  busy: () => failure(429, 'rate-limited', 'Too many calls; try again later.'),
  broken: () => failure(500, 'internal', 'Something went wrong on our side.'),
};

/** Answers the way the fault says; `right` is what would have been answered without it. */
export async function sendFaulty(
  response: ServerResponse,
  fault: Fault,
  right: () => Answer,
  refusals = plain,
): Promise<void> {
  const ms = fault.ms ?? 1000;
  switch (fault.kind) {
    case 'latency':
      await wait(ms, undefined, { ref: false });
      return send(response, right());
    case 'rate-limited':
      response.setHeader('Retry-After', String(Math.ceil(ms / 1000)));
      return send(response, refusals.busy(ms));
    case 'server-error':
      return send(response, refusals.broken());
    case 'hang':
      return;
    case 'refused':
      response.destroy();
      return;
    case 'html':
      return sendText(
        response,
        200,
        'text/html',
        '<!doctype html><title>Sign in</title><p>Please sign in.</p>',
      );
    case 'truncated': {
      const whole = JSON.stringify(right().body);
      return sendText(response, 200, 'application/json', whole.slice(0, Math.floor(whole.length / 2)));
    }
    case 'wrong-schema':
      return send(response, { status: 200, body: { items: [{ id: 1, something: 'else' }], nextCursor: 0 } });
    case 'empty':
      return sendText(response, 200, 'application/json', '');
  }
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
