import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Address } from '../../../../src/bots/channel.ts';
import { createPace } from '../../../../src/bots/channels/pace.ts';
import { isConnector } from '../../../../src/bots/channels/teams/allowed-hosts.ts';
import { askPerson } from '../../../../src/bots/channels/teams/ask-person.ts';
import { connection } from '../../../../src/bots/channels/teams/connection.ts';
import type { Reach } from '../../../../src/bots/channels/teams/place.ts';
import { render } from '../../../../src/bots/channels/teams/render.ts';
import { send } from '../../../../src/bots/channels/teams/send.ts';
import type { TeamsAccess } from '../../../../src/bots/channels/teams/teams-ports.ts';
import type { Whereabouts } from '../../../../src/diagnostics/ports/identities.ts';
import { buttonsOf } from './check-card.ts';
import { bot, chatWith, guest, hanneke, lotte, team, tenant } from './payloads.ts';
import { type Fault, type Someone, type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

const now = new Date('2026-11-23T09:00:00.000Z');
const clock = () => now;
const user = { tenantId: tenant, userRole: 'user' };
const people: readonly Someone[] = [
  { ...user, id: hanneke, email: 'H.Prins@zorggroep-linde.example', userPrincipalName: 'hp@linde.example' },
  { ...user, id: guest, userRole: 'guest', email: 'h.prins@zorggroep-linde.example' },
  { ...user, id: '29:1anonymous', userRole: 'anonymous' },
  { ...user, id: '29:1elsewhere', tenantId: 'another', email: 'h.prins@zorggroep-linde.example' },
  { ...user, id: '29:1nomail', email: null, userPrincipalName: 'x@linde.example' },
  { ...user, id: '29:1oddmail', email: 'not an address' },
];

let teams: TeamsStandIn;
beforeAll(async () => {
  teams = await teamsStandIn(people);
});
afterAll(() => teams.close());

const here: Address = { installation: tenant, thread: chatWith(hanneke), person: hanneke };
const message = render({
  language: 'nl',
  text: 'Hallo',
  ladder: [],
  buttons: [{ nonce: 'n-1', label: 'Ja' }],
});
const standing = (parts: Partial<Reach> = {}): Whereabouts => ({
  keep: async () => 'known',
  find: async () => ({ serviceUrl: teams.serviceUrl, bot, kind: 'personal', ...parts }),
  chatWith: async () => null,
  anyIn: async () => null,
  forget: async () => undefined,
});
const speaking = (access: TeamsAccess = teams.access, whereabouts = standing()) => ({
  connection: connection(access, clock),
  whereabouts,
  clock,
  pace: {
    thread: createPace([{ most: 1, withinMs: 1 }], clock),
    tenant: createPace([{ most: 1, withinMs: 1 }], clock),
  },
});
const callsOf = (call: string) => teams.calls.filter((each) => each.call === call).length;

describe('sending', () => {
  let on: ReturnType<typeof speaking>;
  beforeEach(() => {
    on = speaking();
  });

  test('posts the card in its thread, its buttons bound to whom it is for', async () => {
    const thread = `${team};messageid=1770000000001`;
    const sent = await send(on, { ...here, thread }, message);
    const posted = teams.posted.at(-1);
    expect(sent).toEqual({ is: 'sent', ref: posted?.id });
    expect(posted?.conversation).toBe(thread);
    expect(
      posted === undefined ? [] : buttonsOf(posted.card).map(({ data, fallback }) => [data, fallback.data]),
    ).toEqual([
      Array.from({ length: 2 }, () => ({
        loket: { nonce: 'n-1', language: 'nl', owner: expect.any(String), root: '1770000000001' },
      })),
    ]);
    expect(teams.wrong).toEqual([]);
  });

  test('in the place of another changes that one', async () => {
    const first = await send(on, here, message);
    const ref = first.is === 'sent' ? first.ref : '';
    const before = teams.posted.length;
    expect(await send(on, here, message, ref)).toEqual({ is: 'sent', ref });
    expect(teams.posted).toHaveLength(before);
    expect(teams.posted.find(({ id }) => id === ref)?.changed).toBe(1);
  });

  test('fetches one token for many at once, and keeps it', async () => {
    const before = callsOf('token');
    await Promise.all([send(on, here, message), send(on, here, message), send(on, here, message)]);
    await send(on, here, message);
    expect(callsOf('token')).toBe(before + 1);
  });

  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const outcomes: readonly (readonly [name: string, fault: Fault, outcome: unknown])[] = [
    [
      'too many messages',
      { is: 'status', status: 429, headers: { 'Retry-After': '7' } },
      { is: 'wait', until: later(7) },
    ],
    ['too many, for who knows how long', { is: 'status', status: 429 }, { is: 'wait', until: later(30) }],
    ['a precondition that failed', { is: 'status', status: 412 }, { is: 'wait', until: later(30) }],
    ['a server that fails', { is: 'status', status: 500 }, { is: 'maybe-sent' }],
    ['a gateway that fails', { is: 'status', status: 502 }, { is: 'maybe-sent' }],
    ['a gateway that waits too long', { is: 'status', status: 504 }, { is: 'maybe-sent' }],
    ['a request that took too long', { is: 'status', status: 408 }, { is: 'maybe-sent' }],
    ['a line that breaks', { is: 'cut-off' }, { is: 'maybe-sent' }],
    ['a bot that is not there any more', { is: 'status', status: 403 }, { is: 'unreachable' }],
    ['a conversation that is gone', { is: 'status', status: 404 }, { is: 'unreachable' }],
    ['a message that is refused', { is: 'status', status: 400 }, { is: 'unreachable' }],
    ['a redirect', { is: 'status', status: 307, headers: { Location: '/elsewhere' } }, { is: 'maybe-sent' }],
  ];
  test.each(outcomes)('is called once, and %s is told apart', async (_name, fault, outcome) => {
    await send(on, here, message);
    const before = callsOf('post');
    teams.fail('post', fault);
    expect(await send(on, here, message)).toEqual(outcome);
    expect(callsOf('post')).toBe(before + 1);
  });

  test('with a token that is not taken fetches another the next time', async () => {
    await send(on, here, message);
    teams.fail('post', { is: 'status', status: 401 });
    const before = callsOf('token');
    expect(await send(on, here, message)).toEqual({ is: 'unreachable' });
    expect(await send(on, here, message)).toMatchObject({ is: 'sent' });
    expect(callsOf('token')).toBe(before + 1);
  });

  test('without a token to be had was not sent', async () => {
    expect(await send(speaking({ ...teams.access, password: 'wrong' }), here, message)).toEqual({
      is: 'unreachable',
    });
    const gone = { ...teams.access, loginUrl: 'http://127.0.0.1:1' };
    expect(await send(speaking(gone), here, message)).toEqual({ is: 'unreachable' });
  });

  test('that finds nobody listening was not sent', async () => {
    const gone = await teamsStandIn([]);
    await gone.close();
    const nobody = standing({ serviceUrl: gone.serviceUrl });
    expect(await send(speaking(teams.access, nobody), here, message)).toEqual({ is: 'unreachable' });
  });

  test('goes nowhere that is not Microsoft’s, whatever was kept', async () => {
    const before = teams.calls.length;
    for (const serviceUrl of [
      'https://kwaad.example/',
      'http://10.0.0.1/',
      'https://smba.trafficmanager.net.kwaad.example/',
    ])
      expect(await send(speaking(teams.access, standing({ serviceUrl })), here, message)).toEqual({
        is: 'unreachable',
      });
    expect(teams.calls).toHaveLength(before);
  });

  test('goes nowhere from where Loket was taken away', async () => {
    const gone = { ...standing(), find: async () => null };
    expect(await send(speaking(teams.access, gone), here, message)).toEqual({ is: 'unreachable' });
  });
});

describe('an address of the Connector', () => {
  const real: TeamsAccess = {
    ...{ is: 'registered', appId: '', password: '', tenantId: '' },
    loginUrl: 'https://login.microsoftonline.com',
    keysUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  };
  test.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net/teams', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net@kwaad.example/', false],
    ['https://loket:x@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net/?to=https://kwaad.example', false],
    ['https://kwaad.example/smba.trafficmanager.net', false],
    ['http://127.0.0.1:3978/', false],
    ['http://localhost:3978/', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s: %s', (url, outcome) => {
    expect(isConnector(real, url)).toBe(outcome);
  });
});

describe('who it is', () => {
  const ask = (person: string) => askPerson(speaking(), { ...here, person });
  test.each([
    ['somebody of this tenant', hanneke, { is: 'proven', address: 'H.Prins@zorggroep-linde.example' }],
    ['a guest', guest, { is: 'not-proven' }],
    ['somebody anonymous', '29:1anonymous', { is: 'not-proven' }],
    ['somebody of another tenant', '29:1elsewhere', { is: 'not-proven' }],
    ['somebody without an address', '29:1nomail', { is: 'not-proven' }],
    ['somebody whose address is none', '29:1oddmail', { is: 'not-proven' }],
    ['somebody who is not in the roster', lotte, { is: 'not-proven' }],
  ])('%s', async (_name, person, outcome) => {
    expect(await ask(person)).toEqual(outcome);
  });

  test('a Teams that cannot be asked is no proof of anything', async () => {
    for (const status of [429, 500, 503]) {
      teams.fail('member', { is: 'status', status });
      await expect(ask(hanneke)).rejects.toThrow();
    }
  });
});
