import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createServer, type Server } from '../../src/bots/server.ts';

const open: Server[] = [];
async function* endless(gone: AbortSignal): AsyncGenerator<string> {
  yield 'data: 1\n\n';
  await new Promise<void>((resolve) => {
    if (gone.aborted) resolve();
    gone.addEventListener('abort', () => resolve(), { once: true });
  });
}

const start = async (parents: readonly string[] = []) => {
  const server = createServer({
    port: 0,
    parents,
    fault: () => 'E-7',
    routes: [
      {
        method: 'GET',
        path: '/fine',
        answer: async () => ({ is: 'json', status: 200, json: { fine: 'yes' } }),
      },
      { method: 'GET', path: '/broken', answer: () => Promise.reject(new Error('secret detail')) },
      {
        method: 'GET',
        path: '/kept/*',
        answer: async () => ({ is: 'file', type: 'text/css', bytes: Buffer.from(''), name: 'hashed' }),
      },
      {
        method: 'GET',
        path: '/endless',
        answer: async ({ gone }) => ({ is: 'events', events: endless(gone) }),
      },
      { method: 'POST', path: '/taken', answer: async () => ({ is: 'nothing', status: 204 }) },
    ],
  });
  open.push(server);
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  return listening;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

describe('the server', () => {
  test('listens on this machine only, unless told otherwise', async () => {
    expect((await start()).host).toBe('127.0.0.1');
  });

  test('says an IPv6 address the way that a browser takes it', async () => {
    const server = createServer({ host: '::1', port: 0, routes: [], parents: [], fault: () => '' });
    const listening = await server.listen();
    open.push(server);
    // A machine without IPv6 has no such address at all.
    expect(listening).toMatchObject(
      listening.is === 'listening'
        ? { url: `http://[::1]:${listening.port}` }
        : { because: expect.stringMatching(/^EADDRNOTAVAIL|EAFNOSUPPORT$/u) },
    );
  });

  test('says when the port is taken', async () => {
    const { port } = await start();
    const second = createServer({ port, routes: [], parents: [], fault: () => '' });
    expect(await second.listen()).toEqual({ is: 'port-in-use', host: '127.0.0.1', port });
  });

  test('says what it may not listen on', async () => {
    const elsewhere = createServer({
      host: '203.0.113.1',
      port: 0,
      routes: [],
      parents: [],
      fault: () => '',
    });
    expect(await elsewhere.listen()).toMatchObject({ is: 'not-allowed', because: 'EADDRNOTAVAIL' });
  });

  test('answers JSON for what does not exist or is asked the wrong way', async () => {
    const { url } = await start();
    const missing = await fetch(`${url}/nothing`);
    expect([missing.status, (await missing.json()).error.code]).toEqual([404, 'not-found']);
    const wrong = await fetch(`${url}/taken`);
    expect([wrong.status, (await wrong.json()).error.code]).toEqual([405, 'method-not-allowed']);
    expect((await fetch(`${url}/fine`, { method: 'DELETE' })).status).toBe(405);
  });

  test.each(['/fine', '/kept/style.css', '/broken', '/nothing'])(
    'answers HEAD %s as GET, without the content',
    async (path) => {
      const { url } = await start();
      const [head, get] = await Promise.all([
        fetch(`${url}${path}`, { method: 'HEAD' }),
        fetch(`${url}${path}`),
      ]);
      const told = (answer: Response) =>
        Object.fromEntries(
          [...answer.headers].filter(
            ([name]) => !/^(?:date|transfer-encoding|connection|keep-alive)$/u.test(name),
          ),
        );
      expect([head.status, told(head)]).toEqual([get.status, told(get)]);
      expect(await head.text()).toBe('');
    },
  );

  test('answers HEAD of a stream with its headers, and ends', async () => {
    const { url } = await start();
    const head = await fetch(`${url}/endless`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect(await head.text()).toBe('');
  });

  test('takes no HEAD where only POST is taken', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/taken`, { method: 'HEAD' })).status).toBe(405);
  });

  test('says nothing about a fault but its reference', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/broken`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: { code: 'our-fault', message: 'Something went wrong on our side. Reference: E-7' },
    });
  });

  test('lets only the named origins show it in a frame', async () => {
    const { url } = await start(['https://school.example']);
    const { headers } = await fetch(`${url}/fine`);
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self';.*frame-ancestors https:\/\/school\.example$/,
    );
    expect(headers.get('x-frame-options')).toBeNull();
    const alone = await fetch(`${(await start()).url}/fine`);
    expect(alone.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
  });

  test('keeps for ever what is named after its content, and nothing else', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/kept/a.css`)).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/fine', '/nothing', '/broken']) {
      const { headers } = await fetch(url + path);
      expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
        'no-store',
        'nosniff',
      ]);
    }
  });

  test.each(['][', 'a b', '[', 'loket:99999', 'x/y', 'x#', 'x@y', '%', '\u00e9'])(
    'refuses the impossible Host %j, and goes on',
    async (host) => {
      const { port, url } = await start();
      expect(await ask(port, 'GET', '/fine', '*/*', { host })).toBe(400);
      expect((await fetch(`${url}/fine`)).status).toBe(200);
    },
  );

  test('takes a port or an IPv6 address in the Host as it is', async () => {
    const { port } = await start();
    for (const host of ['loket.example:8443', '[::1]:3978', 'localhost', 'my_host']) {
      expect(await ask(port, 'GET', '/fine', '*/*', { host })).toBe(200);
    }
  });

  test('refuses a full address that is none', async () => {
    const { port } = await start();
    for (const path of ['http://[', 'http://x:99999/fine', 'http://%/']) {
      expect(await ask(port, 'GET', path, '*/*')).toBeGreaterThanOrEqual(400);
    }
    expect(await ask(port, 'GET', '/fine', '*/*')).toBe(200);
  });

  test('answers who asks for another protocol, in this one', async () => {
    const { port } = await start();
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
    expect(await ask(port, 'GET', '/fine', '*/*', upgrade)).toBe(200);
    expect(await ask(port, 'POST', '/nothing', '*/*', upgrade)).toBe(404);
  });

  test('stands upright whatever address and headers it is asked with', async () => {
    const { port, url } = await start();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'),
        fc.array(
          fc.constantFrom(
            '/',
            '%',
            '%00',
            '%E0%A4',
            '..',
            'fine',
            'kept',
            '?',
            '#',
            ';',
            ':',
            '*',
            '\\',
            '%2e%2e',
            '//',
            '[',
            '__proto__',
          ),
          { maxLength: 6 },
        ),
        fc.constantFrom('', 'application/xml', '*/*;q=x', 'text/event-stream'),
        async (method, pieces, accept) => {
          expect(await ask(port, method, `/${pieces.join('')}`, accept)).toBeLessThan(500);
        },
      ),
      { numRuns: 200 },
    );
    expect((await fetch(`${url}/fine`)).status).toBe(200);
  });
});

/** The address goes over the line as it is; `fetch` would mend it first. */
const ask = (
  port: number,
  method: string,
  path: string,
  accept: string,
  more: Readonly<Record<string, string>> = {},
) =>
  new Promise<number>((resolve, reject) => {
    request({ port, method, path, headers: { accept, ...more } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
