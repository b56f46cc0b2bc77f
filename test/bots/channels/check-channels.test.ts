import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkIntercom } from '../../../src/bots/channels/intercom/check-intercom.ts';
import { checkSlack } from '../../../src/bots/channels/slack/check-slack.ts';
import { type IntercomStandIn, startIntercom, token } from './intercom/intercom-stand-in.ts';
import { type SlackStandIn, slackAccess, slackStandIn } from './slack/slack-stand-in.ts';

let slack: SlackStandIn;
let intercom: IntercomStandIn;
beforeAll(async () => {
  [slack, intercom] = await Promise.all([slackStandIn([]), startIntercom()]);
});
afterAll(() => Promise.all([slack.close(), intercom.close()]));

const well = { is: 'well' };
const wrong = (what: string) => ({
  is: 'wrong',
  what: expect.stringContaining(what),
  fix: expect.any(String),
});

describe('Slack', () => {
  test('is well when the token works and a customer has the workspace', async () => {
    expect(await checkSlack(slackAccess(slack.url), ['T0LINDE01'])).toMatchObject([well]);
  });

  test.each([
    ['a workspace of nobody', slackAccess, [], [well, wrong('T0LINDE01 stands in no tenant file')]],
    [
      'a token that is none',
      (url: string) => ({ ...slackAccess(url), botToken: 'xoxb-wrong' }),
      [],
      [wrong('“invalid_auth”')],
    ],
    [
      'an address where nothing is',
      () => slackAccess('http://127.0.0.1:9/api/'),
      [],
      [wrong('nothing usable')],
    ],
  ])('%s', async (_name, access, teams, outcome) => {
    expect(await checkSlack(access(slack.url), teams)).toMatchObject(outcome);
  });

  test('of several workspaces says where to install, and tries the line of Socket Mode', async () => {
    const access = { ...slackAccess(slack.url), botToken: null, appToken: 'xapp-1' };
    slack.fail('apps.connections.open', { is: 'error', error: 'invalid_auth' });
    expect(await checkSlack(access, [])).toMatchObject([well, wrong('Socket Mode')]);
    slack.sockets.push('ws://127.0.0.1:9/');
    expect(await checkSlack(access, [])).toMatchObject([well, well]);
  });
});

describe('Intercom', () => {
  const settings = () => ({
    clientSecret: 'x',
    token,
    adminId: '7',
    url: intercom.url,
    handOver: null,
    ticketType: null,
  });
  const clock = () => new Date();

  test('is well when the token works and the teammate is there', async () => {
    expect(await checkIntercom(settings(), clock)).toMatchObject([well, well]);
    expect(intercom.calls.at(-1)).toMatchObject({ path: '/admins', version: '2.16' });
  });

  test.each([
    ['another teammate', { adminId: '8' }, [well, wrong('no teammate 8')]],
    ['another token', { token: 'other' }, [wrong('401')]],
    ['an address where nothing is', { url: 'http://127.0.0.1:9' }, [wrong('Intercom')]],
  ])('%s', async (_name, more, outcome) => {
    expect(await checkIntercom({ ...settings(), ...more }, clock)).toMatchObject(outcome);
  });
});
