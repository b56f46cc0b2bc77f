import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { findSession } from '../../../src/bots/channels/web/session.ts';
import { startDeadline } from '../../../src/bots/conversation/deadline.ts';
import { createServer } from '../../../src/bots/server.ts';
import { signInRoutes } from '../../../src/bots/sign-in/sign-in-routes.ts';
import { signOutRoute } from '../../../src/bots/sign-in/sign-out-route.ts';
import { checkSignIn } from '../../../src/clients/sign-in/check-sign-in.ts';
import { openIdSignIn } from '../../../src/clients/sign-in/open-id-sign-in.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { SignIn } from '../../../src/diagnostics/ports/sessions.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { inMemorySessions } from '../channels/web/in-memory-ports.ts';
import { type PlayedProvider, playedProvider, type Slip } from './played-provider.ts';

const tenants = new Map(
  [
    tenantOf({ id: 'zonnehof', agents: ['sam@desk.example'], administrators: ['ada@zonnehof.example'] }),
    tenantOf({ id: 'merwezicht', agents: ['sam@desk.example'] }),
    tenantOf({ id: 'elders', technicalAdministrators: ['ada@zonnehof.example'] }),
  ].map((tenant) => [tenant.id, tenant]),
);
const publicUrl = 'https://loket.example';
let now = () => new Date();
const around = { clock: () => now(), startDeadline: () => startDeadline(2_000) };

let provider: PlayedProvider;
let opened: Sender[];
let ended: string[];
let url: string;
let close: () => Promise<void>;
let sessions: ReturnType<typeof inMemorySessions>;
beforeAll(async () => {
  provider = await playedProvider();
});
afterAll(() => provider.close());
beforeEach(async () => {
  now = () => new Date();
  [opened, ended] = [[], []];
  sessions = inMemorySessions(opened);
  const signIn = openIdSignIn({ issuer: provider.issuer, ...provider.client, publicUrl }, around);
  const ports = {
    signIn,
    tenants,
    sessions,
    clock: () => now(),
    note: (how: string) => void ended.push(how),
  };
  const server = createServer({
    port: 0,
    parents: [],
    routes: [...signInRoutes(ports), signOutRoute(ports)],
    fault: (error) => {
      throw error;
    },
  });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  url = listening.url;
  close = () => server.close();
});
afterEach(() => close());

/** A browser: it keeps cookies, and follows to wherever a test looks. */
function browser() {
  const jar = new Map<string, string>();
  return async (path: string, method: 'GET' | 'POST' = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${url}${path}`, { method, headers: { cookie }, redirect: 'manual' });
    const [, name, value] = /^([^=]+)=([^;]*)/u.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    if (name !== undefined && value !== undefined) jar.set(name, value);
    return answer;
  };
}

type Goes = ReturnType<typeof browser>;
const locationOf = (answer: Response) => answer.headers.get('location') ?? '';
const begin = async (goes: Goes) => locationOf(await goes('/sign-in'));
const pathOf = (back: URL) => `${back.pathname}${back.search}`;

async function signInAs(email: string, slip: Slip = {}, goes: Goes = browser()) {
  const back = await provider.visit(await begin(goes), email, slip);
  return { goes, back, answer: await goes(pathOf(back)) };
}

describe('who signs in with the provider', () => {
  test('comes back to the desk with a session for every customer whose file names the address', async () => {
    const { goes, answer } = await signInAs('Sam@Desk.example');
    expect([answer.status, locationOf(answer)]).toEqual([302, '/desk']);
    const { session } = await (await goes('/sign-in/session', 'POST')).json();
    const found = await findSession({ sessions, clock: () => now() }, { 'loket-session': session });
    expect(found?.sender).toEqual({
      customers: ['zonnehof', 'merwezicht'],
      address: 'sam@desk.example',
      proven: 'yes',
      via: 'token',
    });
    expect(ended).toEqual(['signed-in']);
  });

  test('is an administrator only where that stands in the file, whatever else the address is', async () => {
    await signInAs('ada@zonnehof.example', { claims: { customers: ['merwezicht'], roles: ['agent'] } });
    expect(opened.map(({ customers }) => customers)).toEqual([['zonnehof']]);
  });

  test('has a cookie that no script and no other site gets, and collects the session once', async () => {
    const { goes, answer } = await signInAs('sam@desk.example');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-loket-session=[\w-]{43}; Path=\/; Max-Age=60; HttpOnly; Secure; SameSite=Lax$/u,
    );
    expect((await goes('/sign-in/session', 'POST')).status).toBe(200);
    expect((await goes('/sign-in/session', 'POST')).status).toBe(401);
  });

  test('signs out: the session opens nothing any more', async () => {
    const { goes } = await signInAs('sam@desk.example');
    const { session } = await (await goes('/sign-in/session', 'POST')).json();
    const headers = { 'loket-session': session };
    expect((await fetch(`${url}/api/sign-out`, { method: 'POST', headers })).status).toBe(204);
    expect(await findSession({ sessions, clock: () => now() }, headers)).toBeNull();
  });

  test('chooses an account anew after signing out', async () => {
    const to = new URL(locationOf(await browser()('/sign-in?afresh')));
    expect(to.searchParams.get('prompt')).toBe('select_account');
    expect(new URL(await begin(browser())).searchParams.get('prompt')).toBeNull();
  });
});

describe('nobody comes in', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const slips: readonly (readonly [why: string, slip: Slip, because: string])[] = [
    ['with a token for another nonce', { claims: { nonce: 'of another way' } }, 'not-accepted'],
    ['with a token for another audience', { claims: { aud: 'another-app' } }, 'not-accepted'],
    ['with a token of another issuer', { claims: { iss: 'https://other.example' } }, 'not-accepted'],
    [
      'with a token that has expired',
      { claims: { exp: seconds() - 600, iat: seconds() - 900 } },
      'not-accepted',
    ],
    ['with a token that somebody else signed', { signedBy: 'somebody-else' }, 'not-accepted'],
    ['with an address that was not verified', { claims: { email_verified: false } }, 'not-verified'],
    ['with an address of which that is not said', { claims: { email_verified: undefined } }, 'not-verified'],
    [
      'on the word of a claim that only Entra ID may make',
      { claims: { email_verified: undefined, xms_edov: true } },
      'not-verified',
    ],
    ['without an address', { claims: { email: undefined } }, 'not-verified'],
  ];
  test.each(slips)('%s', async (_why, slip, because) => {
    const { answer } = await signInAs('sam@desk.example', slip);
    expect([answer.status, ended]).toEqual([401, [because]]);
    expect(opened).toEqual([]);
  });

  test('whom no tenant file names as an agent or administrator', async () => {
    const { answer } = await signInAs('somebody@zonnehof.example');
    expect([answer.status, ended]).toEqual([403, ['nobody-here']]);
    expect(await answer.text()).toContain('beheerder');
    expect(opened).toEqual([]);
  });

  test('with another state than the browser left with', async () => {
    const goes = browser();
    const back = await provider.visit(await begin(goes), 'sam@desk.example');
    back.searchParams.set('state', `${Date.now() + 1_000}.${'a'.repeat(43)}`);
    expect([(await goes(pathOf(back))).status, ended]).toEqual([401, ['not-ours']]);
  });

  test('in another browser than the one that left', async () => {
    const back = await provider.visit(await begin(browser()), 'sam@desk.example');
    const other = browser();
    await begin(other);
    expect([(await other(pathOf(back))).status, ended]).toEqual([401, ['not-ours']]);
  });

  test('who comes back after more than ten minutes', async () => {
    const goes = browser();
    const back = await provider.visit(await begin(goes), 'sam@desk.example');
    const late = Date.now() + 11 * 60_000;
    now = () => new Date(late);
    expect([(await goes(pathOf(back))).status, ended]).toEqual([401, ['not-ours']]);
  });

  test('with a code that was used before', async () => {
    const { goes, back } = await signInAs('sam@desk.example');
    expect((await goes(pathOf(back))).status).toBe(401);
    expect(ended).toEqual(['signed-in', 'not-accepted']);
    expect(opened).toHaveLength(1);
  });

  test('with a way back that was used before, even where the provider lets it pass', async () => {
    const once = { is: 'signed-in', address: 'sam@desk.example', once: 'the same way' } as const;
    const signIn: SignIn = { begin: async () => ({ is: 'unreachable' }), finish: async () => once };
    const note = (how: string) => void ended.push(how);
    const route = signInRoutes({ signIn, tenants, sessions, clock: () => now(), note }).find(
      ({ path }) => path === '/sign-in/callback',
    );
    const asked = {
      path: '',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.of(),
      gone: AbortSignal.any([]),
    };
    await route?.answer(asked);
    expect(await route?.answer(asked)).toMatchObject({ is: 'page', status: 401 });
    expect([ended, opened.length]).toEqual([['signed-in', 'not-ours'], 1]);
  });

  test('who stopped at the provider', async () => {
    const goes = browser();
    const back = await provider.visit(await begin(goes), 'sam@desk.example');
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect([(await goes(pathOf(back))).status, ended]).toEqual([200, ['cancelled']]);
  });
});

describe('while the provider is down', () => {
  test('it is said at the beginning and on the way back, and nobody comes in', async () => {
    const down = await playedProvider();
    const signIn = openIdSignIn({ issuer: down.issuer, ...down.client, publicUrl }, around);
    const begun = await signIn.begin('quietly');
    if (begun.is !== 'begun') throw new Error(begun.is);
    const back = await down.visit(begun.to, 'sam@desk.example');
    down.goDown();
    expect(await signIn.finish(back.searchParams.toString(), begun.secret)).toEqual({ is: 'unreachable' });
    const afresh = openIdSignIn({ issuer: down.issuer, ...down.client, publicUrl }, around);
    expect(await afresh.begin('quietly')).toEqual({ is: 'unreachable' });
  });
});

describe('loket doctor', () => {
  const access = () => ({ issuer: provider.issuer, ...provider.client, publicUrl });
  test('says that the provider answers, and what must be registered there', async () => {
    const checked = await checkSignIn(access(), around);
    expect(checked.is).toBe('well');
    expect(checked.what).toContain('https://loket.example/sign-in/callback');
  });

  test('says what to do about a provider that does not answer', async () => {
    const down = await playedProvider();
    down.goDown();
    const checked = await checkSignIn({ ...access(), issuer: down.issuer }, around);
    expect(checked).toMatchObject({ is: 'wrong', what: expect.stringContaining('does not answer') });
  });

  test('says what to do about an issuer that calls itself otherwise', async () => {
    const checked = await checkSignIn(
      { ...access(), issuer: provider.issuer.replace('127.0.0.1', 'localhost') },
      around,
    );
    expect(checked).toMatchObject({ is: 'wrong', fix: expect.stringContaining('common') });
  });
});
