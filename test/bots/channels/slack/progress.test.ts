import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Address, Destination } from '../../../../src/bots/channel.ts';
import type { Outlet } from '../../../../src/bots/channels/outlet.ts';
import { slackChannel } from '../../../../src/bots/channels/slack/index.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Line } from '../../../../src/diagnostics/ports/lines.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { chat, hanneke, room, team } from './payloads.ts';
import { type SlackStandIn, slackAccess, slackStandIn } from './slack-stand-in.ts';

let store: Store;
let slack: SlackStandIn;
let outlet: Outlet;
beforeAll(async () => {
  store = await openStore('memory');
  slack = await slackStandIn([]);
  ({ outlet } = slackChannel({
    clock: () => new Date(),
    accept: async () => 'new',
    identities: store.identities,
    installations: store.installations,
    access: slackAccess(slack.url),
    customersOf: () => ['zonnewende'],
    ticketsOf: async () => [],
    timeZoneOf: () => 'Europe/Amsterdam',
    report: () => undefined,
    triage: noTriage,
  }));
}, 120_000);
afterAll(async () => {
  await slack.close();
  await store.close();
});

const to = (conversation: string, parts: Partial<Address>): Destination => ({
  channel: 'slack',
  conversation,
  address: { installation: team, thread: `${chat}:1780000000.000001`, person: hanneke, ...parts },
});
const line = (conversation: string, text: string): Line => ({
  id: 1,
  conversation,
  side: 'said',
  kind: 'answer',
  at: new Date(),
  sent: 'no',
  ref: null,
  body: { language: 'nl', text, ladder: [], buttons: [] },
});
const looks = (at: Destination) => outlet.progress(at, { language: 'nl', looking: 3, done: 0 });
const texts = () => slack.posted.map(({ text }) => text);

test('where Slack takes no status, it is said that Loket looks, and the answer takes that place', async () => {
  const here = to('c-1', {});
  slack.fail('assistant.threads.setStatus', { is: 'error', error: 'missing_scope' });
  looks(here);
  await slack.until(() => texts().includes('Ik kijk in LearnLinq en in de HR-bron…'));
  expect(await outlet.send(line('c-1', 'Klaar'), here)).toMatchObject({ is: 'sent' });
  expect(texts()).toEqual(['Klaar']);
});

test('an answer to a command comes in the place of what was said in the person’s own chat', async () => {
  const here = to('c-2', { thread: hanneke });
  looks(here);
  await slack.until(() => texts().length === 2);
  await outlet.send(line('c-2', 'Gevonden'), here);
  expect(texts()).toEqual(['Klaar', 'Gevonden']);
  expect(slack.posted.at(-1)).toMatchObject({ channel: chat, thread: null });
});

test('where others are nothing is shown of it', async () => {
  const here = to('c-3', { thread: room });
  const before = slack.calls.length;
  looks(here);
  await outlet.send(line('c-3', 'Alleen voor jou'), here);
  expect(slack.calls.slice(before).map(({ method }) => method)).toEqual(['chat.postEphemeral']);
});
