import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import createClient from 'openapi-fetch';
import { z } from 'zod';
import { answerOf } from '../../src/clients/answer.ts';
import { createHttp, type HttpOptions } from '../../src/clients/http.ts';
import { deadline } from './stage.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Paths {
  '/thing': { get: { responses: { 200: { content: { 'application/json': unknown } } } } };
  '/send': { post: { responses: { 200: { content: { 'application/json': unknown } } } } };
}

/** A system on a free port, and a way to call it. */
async function answering(listener: RequestListener, options: Partial<HttpOptions> = {}) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const http = createHttp({
    allowedHosts: [host],
    clock: () => new Date('2026-11-17T09:30:00Z'),
    attemptMs: 150,
    backoffMs: 1,
    ...options,
  });
  const client = createClient<Paths>({ baseUrl: `http://${host}` });
  const within = (left?: number) => http.within(`http://${host}`, deadline(left));
  return {
    get: (left?: number) =>
      answerOf(client.GET('/thing', { fetch: within(left) }), z.object({ fine: z.string() })),
    post: () => answerOf(client.POST('/send', { fetch: within() }), z.object({ fine: z.string() })),
    calls: () => calls,
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    // Not in one chain: a web framework loaded elsewhere in this process changes what writeHead gives back.
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end('{"fine":"yes"}');
  };

/** For a system that answers: a busy machine is no reason to call it twice. */
const patient = { attemptMs: 5_000 };

describe('one way out to every system', () => {
  test('an answer is an answer', async () => {
    const system = await answering(status(200), patient);
    expect(await system.get()).toEqual({ is: 'ok', value: { fine: 'yes' } });
    expect(system.calls()).toBe(1);
  });

  test.each([
    [401, { is: 'said-no', because: 'forbidden' }, 1],
    [403, { is: 'said-no', because: 'forbidden' }, 1],
    [404, { is: 'malformed' }, 1],
    [400, { is: 'malformed' }, 1],
    [204, { is: 'malformed' }, 1],
    [302, { is: 'malformed' }, 1],
    [429, { is: 'unreachable' }, 3],
    [500, { is: 'unreachable' }, 3],
    [501, { is: 'unreachable' }, 1],
    [502, { is: 'unreachable' }, 3],
    [503, { is: 'unreachable' }, 3],
    [504, { is: 'unreachable' }, 3],
  ])('status %d', async (code, expected, calls) => {
    const headers: Record<string, string> = code === 302 ? { location: '/elsewhere' } : {};
    const system = await answering(status(code, headers), patient);
    expect(await system.get()).toEqual(expected);
    expect(system.calls()).toBe(calls);
  });

  test('a call that cuts off is repeated; one that changes something is not', async () => {
    const system = await answering((request) => request.socket.destroy());
    expect(await system.get()).toEqual({ is: 'unreachable' });
    expect(system.calls()).toBe(3);
    expect(await system.post()).toEqual({ is: 'unreachable' });
    expect(system.calls()).toBe(4);
  });

  test('a host that is not on the list is not called', async () => {
    const system = await answering(status(200), { allowedHosts: ['learnlinq.example:443'] });
    expect(await system.get()).toEqual({ is: 'unreachable' });
    expect(system.calls()).toBe(0);
  });

  test('an answer that is too large is put aside', async () => {
    const system = await answering(
      (_, response) => response.end(JSON.stringify({ fine: 'y'.repeat(5000) })),
      {
        maxBytes: 1000,
      },
    );
    expect(await system.get()).toEqual({ is: 'malformed' });
    expect(system.calls()).toBe(1);
  });

  test.each([
    ['in seconds', '120', new Date('2026-11-17T09:32:00Z')],
    ['that nobody can read', 'later', undefined],
  ])('a Retry-After %s', async (_, text, until) => {
    const system = await answering(status(503, { 'retry-after': text }));
    expect(await system.get()).toEqual({ is: 'unreachable', ...(until !== undefined && { until }) });
    expect(system.calls()).toBe(until === undefined ? 3 : 1);
  });

  test('a Retry-After as a date gives up at once too', async () => {
    const system = await answering(
      status(429, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }),
    );
    expect(await system.get()).toMatchObject({ is: 'unreachable', until: expect.any(Date) });
    expect(system.calls()).toBe(1);
  });

  test.each(['9007199254741', '99999999999999999999'])(
    'a Retry-After of %s seconds is kept for a day',
    async (text) => {
      const system = await answering(status(429, { 'retry-after': text }));
      expect(await system.get()).toEqual({ is: 'unreachable', until: new Date('2026-11-18T09:30:00Z') });
    },
  );

  test('a Retry-After that was honoured in vain is kept as well', async () => {
    const system = await answering(status(429, { 'retry-after': '0' }));
    expect(await system.get()).toEqual({ is: 'unreachable', until: new Date('2026-11-17T09:30:00Z') });
    expect(system.calls()).toBe(3);
  });

  test('what fails again and again is left alone, and tried once more after a rest', async () => {
    let broken = true;
    const system = await answering((request, response) => status(broken ? 500 : 200)(request, response), {
      breakAfter: 3,
      restMs: 50,
    });
    await system.get();
    expect(system.calls()).toBe(3);
    expect(await system.get()).toEqual({ is: 'unreachable' });
    expect(system.calls()).toBe(3);
    broken = false;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await system.get()).toMatchObject({ is: 'ok' });
    expect(await system.get()).toMatchObject({ is: 'ok' });
    expect(system.calls()).toBe(5);
  });

  test('a busy system is not broken', async () => {
    const system = await answering(status(429), { breakAfter: 2 });
    await system.get();
    await system.get();
    expect(system.calls()).toBe(6);
  });

  test('at most six calls are under way at one host', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    const system = await answering(
      (_, response) => {
        waiting.push(() => response.end('{"fine":"yes"}'));
        most = Math.max(most, waiting.length);
      },
      { attemptMs: 5000 },
    );
    const answers = Promise.all(Array.from({ length: 20 }, () => system.get()));
    let ended: readonly unknown[] | null = null;
    answers.then((all) => {
      ended = all;
    });
    while (ended === null) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect([most, system.calls()]).toEqual([6, 20]);
  });
});
