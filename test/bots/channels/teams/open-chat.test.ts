import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { connection } from '../../../../src/bots/channels/teams/connection.ts';
import { openChat } from '../../../../src/bots/channels/teams/open-chat.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { bot, chatWith, hanneke, lotte, team, tenant } from './payloads.ts';
import { type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

const clock = () => new Date();
const atOnce = { turn: async () => undefined };
const memberOf = (person: string, installation: string = tenant) => ({
  ...{ channel: 'teams', installation, person },
});

let teams: TeamsStandIn;
let store: Store;
const open = (person: string, installation: string = tenant) =>
  openChat(
    {
      connection: connection(teams.access, clock),
      whereabouts: store.whereabouts,
      clock,
      pace: { thread: atOnce, tenant: atOnce },
    },
    memberOf(person, installation),
  );
const created = () => teams.calls.filter(({ call }) => call === 'create').length;

beforeAll(async () => {
  teams = await teamsStandIn([]);
  store = await openStore('memory');
}, 120_000);
beforeEach(() =>
  store.whereabouts.keep(
    { channel: 'teams', installation: tenant, thread: team },
    null,
    { serviceUrl: teams.serviceUrl, bot, kind: 'channel' },
    clock(),
  ),
);
afterAll(async () => {
  await teams.close();
  await store.close();
});

test('the chat that somebody has is taken, and none is made', async () => {
  const place = { channel: 'teams', installation: tenant, thread: chatWith(hanneke) };
  await store.whereabouts.keep(
    place,
    hanneke,
    { serviceUrl: teams.serviceUrl, bot, kind: 'personal' },
    clock(),
  );
  expect(await open(hanneke)).toEqual({ installation: tenant, thread: chatWith(hanneke), person: hanneke });
  expect(created()).toBe(0);
});

test('who only asked something in a team gets a chat, which is kept', async () => {
  const before = created();
  const [first, second] = [await open(lotte), await open(lotte)];
  expect(first?.thread).toMatch(/^a:1chat/u);
  expect(second).toEqual(first);
  expect(created()).toBe(before + 1);
  expect(await store.whereabouts.chatWith(memberOf(lotte))).toBe(first?.thread);
  expect(teams.wrong).toEqual([]);
});

test('for whom Loket is not installed there is none', async () => {
  expect(await open('29:1not-installed')).toBeNull();
});

test('in a tenant where Loket is nowhere nobody is asked', async () => {
  const before = created();
  expect(await open('29:1x', 'b5e6f2aa-0f43-4b0a-9d9e-2a8b6a0c1d11')).toBeNull();
  expect(created()).toBe(before);
});

test('an address that is none of Microsoft’s gets neither a call nor a token', async () => {
  const installation = 'c0c6f2aa-0f43-4b0a-9d9e-2a8b6a0c1d22';
  const before = teams.calls.length;
  await store.whereabouts.keep(
    { channel: 'teams', installation, thread: team },
    null,
    { serviceUrl: 'https://kwaad.example/', bot, kind: 'channel' },
    clock(),
  );
  expect(await open('29:1y', installation)).toBeNull();
  expect(teams.calls.length).toBe(before);
});

test('that Teams does not answer is no answer', async () => {
  teams.fail('create', { is: 'status', status: 502 });
  await expect(open('29:1z')).rejects.toThrow();
});
