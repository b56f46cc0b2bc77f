import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openChat } from '../../../../src/bots/channels/slack/open-chat.ts';
import { webApiOf } from '../../../../src/bots/channels/slack/web-api.ts';
import { hanneke, team } from './payloads.ts';
import { botToken, type SlackStandIn, slackStandIn } from './slack-stand-in.ts';

const member = { channel: 'slack', installation: team, person: hanneke };
let slack: SlackStandIn;
beforeAll(async () => {
  slack = await slackStandIn([]);
});
afterAll(() => slack.close());
const open = (token: string | null = botToken) =>
  openChat(
    { apiOf: async () => (token === null ? null : webApiOf({ botToken: token, apiUrl: slack.url })) },
    member,
  );

test('it is the person’s own, the same each time', async () => {
  const first = await open();
  expect(first?.thread).toMatch(/^D/u);
  expect(await open()).toEqual(first);
});

test('a workspace that did not allow it yet is written to by the person’s id', async () => {
  slack.fail('conversations.open', { is: 'error', error: 'missing_scope' });
  expect(await open()).toEqual({ installation: team, thread: hanneke, person: hanneke });
});

test.each(['user_not_found', 'user_disabled', 'user_not_visible'])('there is none: %s', async (error) => {
  slack.fail('conversations.open', { is: 'error', error });
  expect(await open()).toBeNull();
});

test('there is none in a workspace that did not let Loket in', async () => {
  expect(await open(null)).toBeNull();
});

test('that Slack does not answer is no answer', async () => {
  slack.fail('conversations.open', { is: 'status', status: 503 });
  await expect(open()).rejects.toThrow();
});
