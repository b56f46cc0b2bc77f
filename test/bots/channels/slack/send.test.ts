import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Address } from '../../../../src/bots/channel.ts';
import { createPace } from '../../../../src/bots/channels/pace.ts';
import { askPerson } from '../../../../src/bots/channels/slack/ask-person.ts';
import { placeOf, threadOf } from '../../../../src/bots/channels/slack/place.ts';
import { render } from '../../../../src/bots/channels/slack/render.ts';
import { send } from '../../../../src/bots/channels/slack/send.ts';
import { webApiOf } from '../../../../src/bots/channels/slack/web-api.ts';
import { chat, hanneke, room, team } from './payloads.ts';
import { botToken, type Fault, type SlackStandIn, type Someone, slackStandIn } from './slack-stand-in.ts';

const now = new Date('2026-11-23T09:00:00Z');
const [message = { text: '…', blocks: [] }] = render({
  language: 'nl',
  text: 'Hoi',
  ladder: [],
  buttons: [{ nonce: 'n-1', label: 'Verder' }],
});
const inChat: Address = { installation: team, thread: `${chat}:1780000000.000001`, person: hanneke };
const inRoom: Address = { ...inChat, thread: room };

const shows: readonly (readonly [string, Partial<Someone>, 'proven' | 'not-proven'])[] = [
  ['a member', {}, 'proven'],
  ['a guest of several channels', { is_restricted: true }, 'not-proven'],
  ['a guest of one channel', { is_ultra_restricted: true }, 'not-proven'],
  ['a bot', { is_bot: true }, 'not-proven'],
  ['somebody of another workspace', { team_id: 'T0OTHER' }, 'not-proven'],
  ['a stranger', { is_stranger: true }, 'not-proven'],
  ['somebody who left', { deleted: true }, 'not-proven'],
  ['an address that is not confirmed', { is_email_confirmed: false }, 'not-proven'],
  ['no address', { profile: {} }, 'not-proven'],
  ['an address that is none', { profile: { email: 'geen adres' } }, 'not-proven'],
];
const idOf = (index: number) => `U0SHOWN${index}`;

let slack: SlackStandIn;
beforeAll(async () => {
  const profile = { email: 'eva@zonnehof.example' };
  slack = await slackStandIn(
    shows.map(([, more], index) => ({ id: idOf(index), team_id: team, profile, ...more })),
  );
});
afterAll(() => slack.close());

const clock = () => now;
const apiOf = (url = slack.url, token = botToken) => webApiOf({ botToken: token, apiUrl: url });
const sending = (url = slack.url, token = botToken) => ({
  apiOf: async () => apiOf(url, token),
  pace: createPace([{ most: 1, withinMs: 1_000 }], clock, async () => undefined),
  clock,
});

describe('a message to Slack', () => {
  test('goes into its thread, with nothing that Slack would make of names', async () => {
    expect(await send(sending(), inChat, message)).toMatchObject({ is: 'sent' });
    const { given } = slack.calls.at(-1) ?? {};
    expect(given).toMatchObject({
      channel: chat,
      thread_ts: '1780000000.000001',
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
      mrkdwn: 'false',
    });
  });

  test('is for the person alone where others are', async () => {
    expect(await send(sending(), inRoom, message)).toMatchObject({ is: 'sent' });
    expect(slack.posted.at(-1)).toMatchObject({
      how: 'ephemeral',
      channel: room,
      user: hanneke,
      thread: null,
    });
  });

  test('takes the place of an earlier one', async () => {
    const first = await send(sending(), inChat, message);
    if (first.is !== 'sent') throw new Error(first.is);
    const [other = message] = render({ language: 'nl', text: 'Klaar', ladder: [], buttons: [] });
    expect(await send(sending(), inChat, other, first.ref)).toEqual(first);
    expect(slack.posted.filter(({ channel, ts }) => `${channel}:${ts}` === first.ref)).toEqual([
      expect.objectContaining({ text: 'Klaar' }),
    ]);
  });

  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const outcomes: readonly (readonly [string, Fault, unknown])[] = [
    [
      'too many calls',
      { is: 'status', status: 429, headers: { 'Retry-After': '7' } },
      { is: 'wait', until: later(7) },
    ],
    [
      'too many calls, said otherwise',
      { is: 'error', error: 'ratelimited' },
      { is: 'wait', until: later(30) },
    ],
    ['a server that fails', { is: 'status', status: 502 }, { is: 'maybe-sent' }],
    ['a line that breaks', { is: 'cut-off' }, { is: 'maybe-sent' }],
    ['Slack losing track', { is: 'error', error: 'internal_error' }, { is: 'maybe-sent' }],
    ['a token that was taken back', { is: 'error', error: 'token_revoked' }, { is: 'unreachable' }],
    ['a channel that is gone', { is: 'error', error: 'channel_not_found' }, { is: 'unreachable' }],
    ['a wrong address', { is: 'status', status: 404 }, { is: 'unreachable' }],
  ];
  test.each(outcomes)('is called once, and %s is told apart', async (_name, fault, outcome) => {
    const before = slack.calls.length;
    slack.fail('chat.postMessage', fault);
    expect(await send(sending(), inChat, message)).toEqual(outcome);
    expect(slack.calls).toHaveLength(before + 1);
  });

  test('that finds nobody listening was not sent', async () => {
    const gone = await slackStandIn([]);
    await gone.close();
    expect(await send(sending(gone.url), inChat, message)).toEqual({ is: 'unreachable' });
  });

  test('with a wrong token reaches nobody', async () => {
    expect(await send(sending(slack.url, 'xoxb-wrong'), inChat, message)).toEqual({ is: 'unreachable' });
  });

  test('goes nowhere from a thread that is none of Slack’s', async () => {
    const before = slack.calls.length;
    for (const thread of ['', 'main', 'X1', `${chat}:yesterday`, 'https://kwaad.example'])
      expect(await send(sending(), { ...inChat, thread }, message)).toEqual({ is: 'unreachable' });
    expect(slack.calls).toHaveLength(before);
  });
});

describe('who it is', () => {
  test.each(shows.map(([name, , outcome], index) => [name, outcome, index] as const))(
    '%s is %s',
    async (_name, is, index) => {
      const member = { channel: 'slack', installation: team, person: idOf(index) };
      expect(await askPerson(apiOf(), member)).toMatchObject({ is });
    },
  );

  test('whom this workspace does not know has proven nothing', async () => {
    const member = { channel: 'slack', installation: team, person: 'U0NOBODY' };
    expect(await askPerson(apiOf(), member)).toEqual({ is: 'not-proven' });
  });

  test('a Slack that cannot be asked is no proof of anything', async () => {
    const member = { channel: 'slack', installation: team, person: idOf(0) };
    slack.fail('users.info', { is: 'status', status: 503 });
    await expect(askPerson(apiOf(), member)).rejects.toThrow();
    slack.fail('users.info', { is: 'error', error: 'token_revoked' });
    await expect(askPerson(apiOf(), member)).rejects.toThrow();
  });
});

describe('a place', () => {
  const id = fc.stringMatching(/^[CDG][A-Z0-9]{1,20}$/u);
  const ts = fc.stringMatching(/^\d{1,12}\.\d{1,8}$/u);
  test('is found back from its thread', () => {
    fc.assert(
      fc.property(id, fc.option(ts, { nil: undefined }), ts, (channel, root, at) => {
        const place = placeOf({ installation: team, person: hanneke, thread: threadOf(channel, root, at) });
        const alone = channel.startsWith('D');
        expect(place).toEqual({
          channel,
          thread: root ?? (alone ? at : null),
          seenBy: alone ? 'person-alone' : 'ephemeral',
        });
      }),
    );
  });
});
