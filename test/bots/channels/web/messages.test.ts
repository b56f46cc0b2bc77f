import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf } from '../../../../src/bots/channels/web/web-ports.ts';
import { femke, type InMemory, inMemoryPorts, joris } from './in-memory-ports.ts';
import { type WebServer, webServer } from './web-server.ts';

let ports: InMemory;
let server: WebServer;
beforeEach(async () => {
  ports = inMemoryPorts({ is: 'demo', personas: [femke, joris] });
  server = await webServer(ports);
});
afterEach(() => server.close());

const message = (text: string) => ({ id: crypto.randomUUID(), language: 'nl', text });

describe('a message on the page', () => {
  test('waits in the inbox when it is answered, and wakes its conversation', async () => {
    const session = await server.enter('femke');
    const answer = await server.post('/api/say', message('Zoë staat er niet in'), session);
    expect(answer.status).toBe(202);
    expect(JSON.stringify(addressOf(femke.sender))).not.toContain('femke');
    expect(ports.taken).toMatchObject([
      {
        address: addressOf(femke.sender),
        sender: femke.sender,
        audience: 'alone',
        language: 'nl',
        input: { is: 'text', text: 'Zoë staat er niet in' },
      },
    ]);
    expect(ports.woken).toHaveLength(1);
  });

  test('that is sent again is taken once', async () => {
    const session = await server.enter('femke');
    const said = message('hallo');
    const answers = [
      await server.post('/api/say', said, session),
      await server.post('/api/say', said, session),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(ports.taken).toHaveLength(1);
    expect(ports.woken).toHaveLength(1);
  });

  test('with the same id from two people is two messages, and no address stands in the key', async () => {
    const said = message('hallo');
    await server.post('/api/say', said, await server.enter('femke'));
    await server.post('/api/say', said, await server.enter('joris'));
    expect(ports.taken).toHaveLength(2);
    expect(ports.taken.map(({ key }) => key).join()).not.toContain('merwezicht');
  });

  test('can be the press of a button', async () => {
    const session = await server.enter('joris');
    await server.post('/api/say', { id: crypto.randomUUID(), press: 'n-1' }, session);
    expect(ports.taken[0]?.input).toEqual({ is: 'press', nonce: 'n-1' });
  });

  test('loses control characters, marks that turn the reading direction and half characters', async () => {
    const session = await server.enter('joris');
    await server.post('/api/say', message('  a\u0000b\u001b[31m\u202Etxt.exe\u2066\ud83d\r\nc\td '), session);
    expect(ports.taken[0]?.input).toEqual({ is: 'text', text: 'ab[31mtxt.exe\ufffd\nc\td' });
  });

  test('that is long, or empty once cleaned, still goes to the conversation', async () => {
    const session = await server.enter('joris');
    expect((await server.post('/api/say', message('x'.repeat(10_000)), session)).status).toBe(202);
    expect((await server.post('/api/say', message('\u202e\u0007  '), session)).status).toBe(202);
    expect(ports.taken.map(({ input }) => (input.is === 'text' ? input.text.length : -1))).toEqual([
      10_000, 0,
    ]);
  });

  test('without a session, or with one that nobody opened, is refused', async () => {
    const session = await server.enter('joris');
    const said = message('hallo');
    expect((await server.post('/api/say', said)).status).toBe(401);
    expect((await server.post('/api/say', said, 'A'.repeat(43))).status).toBe(401);
    expect((await server.post(`/api/say?session=${session}&loket-session=${session}`, said)).status).toBe(
      401,
    );
    expect(ports.taken).toEqual([]);
  });

  test('that is no message is refused with a reason', async () => {
    const session = await server.enter('joris');
    const id = crypto.randomUUID();
    const wrong = [
      '{',
      '',
      'null',
      '[]',
      Buffer.from([0xff, 0xfe]),
      { id },
      { id, text: 1 },
      { id: 'x', text: 'y' },
    ];
    const answers = await Promise.all(wrong.map((body) => server.post('/api/say', body, session)));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 400));
    expect(await answers[0]?.json()).toEqual({
      error: { code: 'not-understood', message: 'This is no message: not JSON.' },
    });
  });

  test('larger than 256 KiB is refused, however it comes', async () => {
    const session = await server.enter('joris');
    const large = JSON.stringify(message('x'.repeat(257 * 1024)));
    expect((await server.post('/api/say', large, session)).status).toBe(413);
    const chunked = await new Promise((resolve, reject) => {
      const open = request(`${server.url}/api/say`, { method: 'POST' }, (answer) => {
        resolve(answer.resume().statusCode);
      });
      open.on('error', reject).write(large);
      open.end();
    });
    expect(chunked).toBe(413);
    expect((await server.post('/api/say', message('still there'), session)).status).toBe(202);
  });

  test('packed is refused, so that a few bytes cannot become gigabytes', async () => {
    const answer = await fetch(`${server.url}/api/say`, {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: 'not gzip at all',
    });
    expect(answer.status).toBe(415);
  });

  test('whatever it holds, is never answered with a fault of ours', async () => {
    const session = await server.enter('joris');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/api/say', '/api/session'),
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (path, body) => {
          const answer = await server.post(path, body, session);
          expect(answer.status).toBeLessThan(500);
          expect(await answer.text()).not.toMatch(/node:|\.ts:|at Object/);
        },
      ),
      { numRuns: 150 },
    );
    expect(server.faults).toEqual([]);
  });
});
