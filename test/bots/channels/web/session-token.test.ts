import { afterEach, describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { inMemoryPorts } from './in-memory-ports.ts';
import { type WebServer, webServer } from './web-server.ts';

const now = Math.floor(Date.parse('2026-11-23T09:00:00Z') / 1000);
const merwezicht = Buffer.from('m'.repeat(32));
const vestewoon = Buffer.from('v'.repeat(40));
const short = Buffer.from('short');
const keys = new Map<string, Uint8Array>([
  ['merwezicht', merwezicht],
  ['vestewoon', vestewoon],
  ['short', short],
]);

let count = 0;
const claims = (changes: Record<string, unknown> = {}) => ({
  iss: 'merwezicht',
  aud: 'loket',
  sub: 'u-1',
  email: 'Femke@Merwezicht.example',
  jti: `t-${count++}`,
  iat: now,
  exp: now + 120,
  ...changes,
});
const signed = (
  changes: Record<string, unknown> = {},
  { key = merwezicht, kid = 'merwezicht', alg = 'HS256' }: { key?: Buffer; kid?: string; alg?: string } = {},
) => new SignJWT(claims(changes)).setProtectedHeader({ alg, kid }).sign(key);

let server: WebServer;
const start = async () => {
  const ports = inMemoryPorts({ is: 'token', keys });
  server = await webServer(ports);
  return ports;
};
afterEach(() => server.close());

describe('a token of the customer’s own site', () => {
  test('opens a session for the person who is logged in there', async () => {
    const ports = await start();
    const answer = await server.post('/api/session', { token: await signed() });
    expect(answer.status).toBe(200);
    expect((await answer.json()).session).toMatch(/^[\w-]{43}$/);
    expect(ports.senders).toEqual([
      { customers: ['merwezicht'], address: 'femke@merwezicht.example', proven: 'yes', via: 'token' },
    ]);
  });

  test('that is shown a second time is refused', async () => {
    const ports = await start();
    const token = await signed();
    await server.post('/api/session', { token });
    expect((await server.post('/api/session', { token })).status).toBe(401);
    expect(ports.senders).toHaveLength(1);
  });

  test('may have any number, and none is kept as it came', async () => {
    const ids: (string | null)[] = [];
    const ports = inMemoryPorts({ is: 'token', keys });
    const { sessions } = ports;
    const open: typeof sessions.open = (session) => {
      ids.push(session.tokenId);
      return sessions.open(session);
    };
    server = await webServer({ ...ports, sessions: { ...sessions, open } });
    const numbers = ['a\u0000b', '\ud800', '\udfff', 'femke@merwezicht.example'];
    for (const jti of numbers) await server.post('/api/session', { token: await signed({ jti }) });
    expect(new Set(ids).size).toBe(numbers.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/);
  });

  test('may be half a minute off, as clocks are', async () => {
    await start();
    const token = await signed({ iat: now - 140, exp: now - 20 });
    expect((await server.post('/api/session', { token })).status).toBe(200);
  });

  test('that cannot be trusted is refused, and every refusal looks the same', async () => {
    const ports = await start();
    const good = await signed();
    const wrong: Record<string, string> = {
      'signed with another key': await signed({}, { key: vestewoon }),
      'of another customer than the key': await signed({ iss: 'vestewoon' }),
      'signed by another customer for ours': await signed({}, { key: vestewoon, kid: 'vestewoon' }),
      'of a customer whose key is too short': await signed({ iss: 'short' }, { key: short, kid: 'short' }),
      'of a customer that does not exist': await signed({}, { kid: '__proto__' }),
      expired: await signed({ iat: now - 200, exp: now - 60 }),
      'that lives for an hour': await signed({ exp: now + 3600 }),
      'without its time of issue, that lives for an hour': await signed({ iat: undefined, exp: now + 3600 }),
      'for another application': await signed({ aud: 'elsewhere' }),
      'that is not valid yet': await signed({ nbf: now + 100 }),
      'with another algorithm': await signed({}, { alg: 'HS512', key: Buffer.from('m'.repeat(64)) }),
      'without a signature': new UnsecuredJWT(claims()).encode(),
      'with a changed payload': good.replace(
        /\.[^.]+\./,
        `.${btoa(JSON.stringify(claims())).replace(/=/g, '')}.`,
      ),
      'without a number of its own': await signed({ jti: undefined }),
      'with an empty address': await signed({ email: '' }),
      'with something that is no address': await signed({ email: 'femke' }),
      'without a person': await signed({ sub: undefined }),
      'without an end': await signed({ exp: undefined }),
      'that is no token': 'a.b.c',
      empty: '',
    };
    const answers = await Promise.all(
      Object.entries(wrong).map(async ([why, token]) => {
        const answer = await server.post('/api/session', { token });
        return [why, answer.status, await answer.text()];
      }),
    );
    const [first] = answers;
    expect(answers).toEqual(Object.keys(wrong).map((why) => [why, 401, first?.[2]]));
    expect(ports.senders).toEqual([]);
  });

  test('without an address it is a visitor of this customer, and nobody in particular', async () => {
    const ports = await start();
    for (const sub of ['visitor-1', 'visitor-1', 'visitor-2'])
      expect(
        (await server.post('/api/session', { token: await signed({ email: undefined, sub }) })).status,
      ).toBe(200);
    const [first, again, other] = ports.senders;
    expect(first).toMatchObject({ customers: ['merwezicht'], proven: 'no', via: 'token' });
    expect(again).toEqual(first);
    expect(other?.address).not.toBe(first?.address);
    expect(first?.address).not.toContain('visitor');
  });

  test('is the only way in: a persona of the demo opens nothing', async () => {
    await start();
    expect((await server.post('/api/session', { persona: 'femke' })).status).toBe(400);
    expect((await fetch(`${server.url}/api/personas`)).status).toBe(404);
  });
});
