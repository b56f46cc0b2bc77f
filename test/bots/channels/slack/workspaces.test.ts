import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { slackChannel } from '../../../../src/bots/channels/slack/index.ts';
import type { SealKey } from '../../../../src/bots/channels/slack/seal.ts';
import { createServer, type Server } from '../../../../src/bots/server.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../../src/diagnostics/access/grant.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { deliver, event } from './deliver.ts';
import { callback, chat, hanneke, newTs } from './payloads.ts';
import { botToken, type SlackStandIn, slackAccess, slackStandIn } from './slack-stand-in.ts';

const oauth = {
  clientId: '1.2',
  clientSecret: 'the secret of the client, made up',
  keys: [{ id: 'k1', key: randomBytes(32) }],
} as const;
const installed = 'T0NEW0001';

let store: Store;
let slack: SlackStandIn;
let server: Server;
let url: string;
let now = Date.now();
const troubles: unknown[] = [];

function open(keys: readonly [SealKey, ...SealKey[]]) {
  return slackChannel({
    access: { ...slackAccess(slack.url), botToken: null, oauth: { ...oauth, keys } },
    clock: () => new Date(now),
    identities: store.identities,
    installations: store.installations,
    customersOf: (team) => (team === 'T0KNOWN01' ? ['zonnewende'] : []),
    accept: async () => 'new',
    ticketsOf: async () => [],
    timeZoneOf: () => 'Europe/Amsterdam',
    triage: noTriage,
    report: (error) => troubles.push(error),
  });
}

beforeAll(async () => {
  store = await openStore('memory');
  slack = await slackStandIn([]);
  server = createServer({ port: 0, parents: [], routes: open(oauth.keys).routes, fault: () => 'E-1' });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  url = listening.url;
}, 120_000);
afterAll(async () => {
  await server.close();
  await slack.close();
  await store.close();
});

async function begin() {
  const answer = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  const to = new URL(answer.headers.get('location') ?? '');
  const setCookie = answer.headers.get('set-cookie') ?? '';
  return { to, setCookie, cookie: setCookie.split(';', 1)[0] ?? '' };
}
const comeBack = (query: Record<string, string>, cookie: string) =>
  fetch(`${url}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie } });

const post = (team: string, keys: Parameters<typeof open>[0] = oauth.keys) =>
  open(keys).send(
    { installation: team, thread: `${chat}:${newTs()}`, person: hanneke },
    { text: 'Hoi', blocks: [] },
  );

async function install(team: string) {
  slack.grants.set('a-code', { team: { id: team, name: 'Nieuw <b>' }, access_token: botToken });
  const { to, cookie } = await begin();
  return comeBack({ code: 'a-code', state: to.searchParams.get('state') ?? '' }, cookie);
}

describe('a workspace that lets Loket in', () => {
  test('is sent to Slack with the scopes of the manifest, and a cookie that scripts cannot read', async () => {
    const { to, setCookie } = await begin();
    expect(to.pathname).toBe('/oauth/v2/authorize');
    expect(to.searchParams.get('client_id')).toBe('1.2');
    expect(to.searchParams.get('scope')?.split(',')).toContain('chat:write');
    expect(setCookie).toMatch(/HttpOnly; Secure; SameSite=Lax$/u);
  });

  test('is kept with its token sealed, and told what to do when no customer knows it', async () => {
    const answer = await install(installed);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain(installed);
    expect(page).toContain('Nieuw &lt;b&gt;');
    const sealed = await store.installations.find('slack', installed);
    expect(sealed).toMatch(/^k1\./u);
    expect(sealed).not.toContain(botToken);
    expect(await post(installed)).toMatchObject({ is: 'sent' });
  });

  test('that a customer has already is told that it is ready', async () => {
    expect(await (await install('T0KNOWN01')).text()).toContain('zeg hallo');
  });

  test('that did not let Loket in is not reached', async () => {
    expect(await post('T0NEVER01')).toEqual({ is: 'unreachable' });
  });

  test.each([
    ['without the cookie', (state: string) => ({ query: { code: 'a-code', state }, cookie: '' }), 403],
    [
      'with another browser’s cookie',
      (state: string) => ({
        query: { code: 'a-code', state },
        cookie: `loket-slack-install=${'A'.repeat(32)}`,
      }),
      403,
    ],
    [
      'with a state of its own',
      () => ({ query: { code: 'a-code', state: '9999999999999.x' }, cookie: null }),
      403,
    ],
    ['having said no', (state: string) => ({ query: { error: 'access_denied', state }, cookie: null }), 200],
    [
      'with a code that Slack does not know',
      (state: string) => ({ query: { code: 'other', state }, cookie: null }),
      502,
    ],
  ])('%s is not kept', async (_name, make, status) => {
    const { to, cookie } = await begin();
    const { query, cookie: other } = make(to.searchParams.get('state') ?? '');
    slack.grants.set('a-code', { team: { id: 'T0STOLEN1', name: 'x' }, access_token: botToken });
    const answer = await comeBack(Object.fromEntries(Object.entries(query)), other ?? cookie);
    expect(answer.status).toBe(status);
    expect(await store.installations.find('slack', 'T0STOLEN1')).toBeNull();
  });

  test('too late is not kept', async () => {
    const { to, cookie } = await begin();
    now += 11 * 60_000;
    const answer = await comeBack({ code: 'a-code', state: to.searchParams.get('state') ?? '' }, cookie);
    expect(answer.status).toBe(403);
    now = Date.now();
  });

  test('is sealed anew under the newest key when it is next spoken to', async () => {
    await install('T0ROTATE1');
    const [older] = oauth.keys;
    const newer = { id: 'k2', key: randomBytes(32) };
    expect(await post('T0ROTATE1', [newer, older])).toMatchObject({ is: 'sent' });
    expect(await store.installations.find('slack', 'T0ROTATE1')).toMatch(/^k2\./u);
    expect(await post('T0ROTATE1')).toEqual({ is: 'unreachable' });
  });
});

const gone = (type: object, at: number, team: string) =>
  deliver(
    url,
    event(
      callback({ ...type }, { team_id: team, context_team_id: team, authorizations: [], event_time: at }),
    ),
  );

describe('a workspace that takes Loket away', () => {
  const member = (team: string) => ({ channel: 'slack', installation: team, person: hanneke });
  const sender: Sender = { customers: ['x'], address: 'h@x.example', proven: 'yes', via: 'channel' };

  test.each([
    ['by uninstalling', { type: 'app_uninstalled' }],
    ['by revoking the bot’s token', { type: 'tokens_revoked', tokens: { bot: ['U0LOKET01'], oauth: [] } }],
  ])('%s is forgotten, with who its people are', async (_name, type) => {
    await install('T0LEAVE01');
    await store.identities.keep(member('T0LEAVE01'), sender, new Date());
    const { status } = await gone(type, Math.floor(Date.now() / 1000) + 5, 'T0LEAVE01');
    expect(status).toBe(200);
    expect(await store.installations.find('slack', 'T0LEAVE01')).toBeNull();
    expect(await store.identities.find(member('T0LEAVE01'))).toBeNull();
  });

  test.each([
    ['a person’s token that was revoked', { type: 'tokens_revoked', tokens: { oauth: [hanneke] } }, 5],
    ['an uninstall of before, delivered late', { type: 'app_uninstalled' }, -3600],
  ])('%s takes nothing away', async (_name, type, seconds) => {
    await install('T0STAYS01');
    await gone(type, Math.floor(Date.now() / 1000) + seconds, 'T0STAYS01');
    expect(await store.installations.find('slack', 'T0STAYS01')).not.toBeNull();
  });
});
