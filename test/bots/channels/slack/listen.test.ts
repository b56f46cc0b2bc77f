import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Heard } from '../../../../src/bots/channel.ts';
import { slackChannel } from '../../../../src/bots/channels/slack/index.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { callback, directMessage, hanneke, press, slashCommand } from './payloads.ts';
import { type SlackStandIn, slackAccess, slackStandIn } from './slack-stand-in.ts';
import { type SocketStandIn, socketStandIn } from './socket-stand-in.ts';

let store: Store;
let slack: SlackStandIn;
let socket: SocketStandIn;
let listener: NonNullable<ReturnType<typeof slackChannel>['listener']>;
const taken: Heard[] = [];
const troubles: unknown[] = [];

beforeAll(async () => {
  store = await openStore('memory');
  slack = await slackStandIn([]);
  socket = await socketStandIn();
  slack.sockets.push(socket.url);
  const opened = slackChannel({
    access: { ...slackAccess(slack.url), signingSecret: null, appToken: 'xapp-stand-in' },
    clock: () => new Date(),
    identities: store.identities,
    installations: store.installations,
    customersOf: () => ['zonnewende'],
    accept: async (heard) => {
      taken.push(heard);
      return 'new';
    },
    ticketsOf: async () => [],
    timeZoneOf: () => 'Europe/Amsterdam',
    triage: noTriage,
    report: (error) => troubles.push(error),
  });
  expect(opened.routes).toEqual([]);
  if (opened.listener === null) throw new Error('it does not listen');
  listener = opened.listener;
  listener.start();
  await socket.until(() => socket.opened() === 1);
}, 120_000);
afterAll(async () => {
  await listener.stop();
  await socket.close();
  await slack.close();
  await store.close();
});

const acknowledged = async (id: string) => {
  await socket.until(() => socket.acknowledged.some(({ envelope_id }) => envelope_id === id));
  return socket.acknowledged.find(({ envelope_id }) => envelope_id === id)?.payload;
};
const text = (heard: Heard | undefined) =>
  heard?.input.is === 'text' ? heard.input.text : heard?.input.is === 'press' ? heard.input.nonce : undefined;

test('a message over the socket is taken before it is acknowledged', async () => {
  socket.send({ envelope_id: 'e1', type: 'events_api', payload: callback(directMessage('Hoi Loket')) });
  expect(await acknowledged('e1')).toEqual({});
  expect(text(taken.at(-1))).toBe('Hoi Loket');
});

test('a press and a command as well, and a command is answered on the spot', async () => {
  const ours = { blockId: `loket;${hanneke};D0HANNEKE;5`, actionId: 'loket:press:0', value: 'nonce-1' };
  socket.send({
    envelope_id: 'e2',
    type: 'interactive',
    payload: press(ours),
    accepts_response_payload: true,
  });
  await acknowledged('e2');
  expect(text(taken.at(-1))).toBe('nonce-1');
  socket.send({
    envelope_id: 'e3',
    type: 'slash_commands',
    payload: slashCommand('help'),
    accepts_response_payload: true,
  });
  expect(await acknowledged('e3')).toMatchObject({ response_type: 'ephemeral' });
});

test('what nobody knows is acknowledged and left alone', async () => {
  const before = taken.length;
  socket.send({ envelope_id: 'e4', type: 'something_else', payload: { x: 1 } });
  await acknowledged('e4');
  expect(taken).toHaveLength(before);
});

test.each(['told', 'broken'] as const)('a line that ends (%s) is opened again, and hears on', async (how) => {
  const before = socket.opened();
  slack.sockets.push(socket.url);
  socket.drop(how);
  await socket.until(() => socket.opened() > before);
  socket.send({ envelope_id: how, type: 'events_api', payload: callback(directMessage(`na ${how}`)) });
  await acknowledged(how);
  expect(text(taken.at(-1))).toBe(`na ${how}`);
});

test('a Slack that opens no line for a moment is tried again', async () => {
  const before = socket.opened();
  slack.fail(
    'apps.connections.open',
    { is: 'status', status: 503 },
    { is: 'error', error: 'internal_error' },
  );
  socket.drop('broken');
  await socket.until(() => socket.opened() > before);
  expect(troubles.length).toBeGreaterThanOrEqual(2);
});
