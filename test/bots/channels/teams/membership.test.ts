import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { teamsChannel } from '../../../../src/bots/channels/teams/index.ts';
import type { TeamsAccess } from '../../../../src/bots/channels/teams/teams-ports.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../../src/diagnostics/access/grant.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { linesOf } from './check-card.ts';
import {
  bot,
  chatWith,
  type Fields,
  hanneke,
  inChat,
  lotte,
  newId,
  submits,
  team,
  tenant,
} from './payloads.ts';
import { type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

let store: Store;
let teams: TeamsStandIn;
let channel: ReturnType<typeof teamsChannel>;
const reported: unknown[] = [];
const open = (access: TeamsAccess) =>
  teamsChannel({
    access,
    clock: () => new Date(),
    identities: store.identities,
    whereabouts: store.whereabouts,
    customersOf: () => ['zonnewende'],
    accept: async () => 'new',
    triage: noTriage,
    report: (error) => void reported.push(error),
  });
beforeAll(async () => {
  store = await openStore('memory');
  teams = await teamsStandIn([]);
  channel = open(teams.access);
}, 120_000);
afterAll(async () => {
  await teams.close();
  await store.close();
});

async function deliver(activity: Fields, to = channel): Promise<void> {
  const [route] = to.routes;
  const answer = await route?.answer({
    path: '/api/messages',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${await teams.keys.sign(teams.serviceUrl)}` },
    body: Buffer.from(JSON.stringify(activity)),
    gone: new AbortController().signal,
  });
  expect(answer).toEqual({ is: 'nothing', status: 200 });
}
const inTeam = { isGroup: true, conversationType: 'channel', tenantId: tenant, id: team };
const event = (type: string, person: string, more: Fields = {}) =>
  inChat(teams.serviceUrl, person, { type, id: newId(), ...more });
const installed = (person: string, more: Fields = {}) =>
  event('installationUpdate', person, { action: 'add', ...more });
const joined = (person: string, more: Fields = {}) =>
  event('conversationUpdate', person, { membersAdded: [{ id: bot }], ...more });
const said = (thread: string) =>
  teams.posted
    .filter(({ conversation }) => conversation === thread)
    .map(({ card }) => linesOf(card).join('\n'));

describe('Loket that is installed', () => {
  test('says hello once, in whichever way and however often that is told', async () => {
    await Promise.all([deliver(installed(hanneke)), deliver(joined(hanneke)), deliver(installed(hanneke))]);
    await teams.until(() => said(chatWith(hanneke)).length > 0);
    await deliver(installed(hanneke));
    await deliver(joined(hanneke), open(teams.access));
    await deliver(installed(lotte));
    await teams.until(() => said(chatWith(lotte)).length > 0);
    expect(said(chatWith(hanneke))).toHaveLength(1);
    expect(said(chatWith(hanneke))[0]).toContain('Hoi!');
  });

  test('in a team says that a chat alone is the place to ask', async () => {
    await deliver(joined(hanneke, { conversation: inTeam }));
    await teams.until(() => said(team).length > 0);
    expect(said(team)).toEqual([expect.stringContaining('Open een chat met mij alleen')]);
  });

  test('speaks the language of who installed it', async () => {
    await deliver(installed('29:1sam', { locale: 'en-GB' }));
    await teams.until(() => said(chatWith('29:1sam')).length > 0);
    expect(said(chatWith('29:1sam'))[0]).toContain('Hi!');
  });
});

describe('Loket that is removed', () => {
  const member = { channel: 'teams', installation: tenant, person: hanneke };
  const known: Sender = {
    customers: ['zonnewende'],
    address: 'h@zonnewende.example',
    proven: 'yes',
    via: 'channel',
  };

  test('forgets who that was and how they were reached, and says hello again when it is back', async () => {
    await store.identities.keep(member, known, new Date());
    await deliver(event('installationUpdate', hanneke, { action: 'remove' }));
    expect(await store.identities.find(member)).toBeNull();
    expect(await store.whereabouts.chatWith(member)).toBeNull();
    const before = said(chatWith(hanneke)).length;
    await deliver(installed(hanneke));
    await teams.until(() => said(chatWith(hanneke)).length > before);
  });

  test('from a team still knows people from their own chats', async () => {
    await store.identities.keep(member, known, new Date());
    const leaves = event('conversationUpdate', hanneke, {
      membersRemoved: [{ id: bot }],
      conversation: inTeam,
    });
    await deliver(leaves);
    expect(await store.whereabouts.find({ channel: 'teams', installation: tenant, thread: team })).toBeNull();
    expect(await store.identities.find(member)).not.toBeNull();
  });

  test('who leaves a team is asked for anew', async () => {
    await store.identities.keep(member, known, new Date());
    const leaves = event('conversationUpdate', lotte, {
      membersRemoved: [{ id: hanneke }],
      conversation: inTeam,
    });
    await deliver(leaves);
    expect(await store.identities.find(member)).toBeNull();
  });
});

describe('another’s button on an older client', () => {
  const data = { loket: { nonce: 'n-9', owner: 'somebody-else-00', root: '' } };
  test('is told in the presser’s own chat, once', async () => {
    const pressed = submits(teams.serviceUrl, lotte, data, { conversation: inTeam });
    const before = said(chatWith(lotte)).length;
    await deliver(pressed);
    await teams.until(() => said(chatWith(lotte)).length > before);
    await deliver({ ...pressed, id: `f:${newId()}` });
    expect(said(chatWith(lotte)).slice(before)).toEqual([expect.stringContaining('iemand anders')]);
  });

  test('where there is no such chat nothing is said, and nobody reads along', async () => {
    const before = teams.posted.length;
    await deliver(submits(teams.serviceUrl, '29:1unknown', data, { conversation: inTeam }));
    expect(teams.posted).toHaveLength(before);
    expect(reported).toEqual([]);
  });
});

test('where Teams moved is where the next thing is said', async () => {
  const place = { channel: 'teams', installation: tenant, thread: chatWith(lotte) };
  const moved = `${teams.serviceUrl.replace('/emea/', '/nl/')}`;
  const [route] = channel.routes;
  await route?.answer({
    path: '/api/messages',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${await teams.keys.sign(moved)}` },
    body: Buffer.from(JSON.stringify(inChat(moved, lotte, { text: 'hoi' }))),
    gone: new AbortController().signal,
  });
  expect(await store.whereabouts.find(place)).toMatchObject({ serviceUrl: moved });
});
