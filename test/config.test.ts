import { describe, expect, test } from '@jest/globals';
import { configureDemo } from '../src/config.ts';

describe('the port', () => {
  const portOf = (PORT: string) => {
    const configured = configureDemo({ PORT });
    return configured.is === 'right' ? configured.config.port : configured.problems;
  };
  test.each(['0x10', '1e3', ' 80', '80.5', '-1', '65536', '99999', '٣'])('is not %j', (text) => {
    expect(portOf(text)).toEqual([{ what: 'PORT is not right', fix: 'write a number from 0 to 65535' }]);
  });
  test.each(['', ' '])('is the usual one when %j is all that is said', (text) => {
    expect(portOf(text)).toBe(3978);
  });
  test('may be any other', () => {
    expect([portOf('0'), portOf('65535')]).toEqual([0, 65_535]);
  });
});

describe('Slack', () => {
  const right = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef', SLACK_BOT_TOKEN: 'xoxb-1' };
  beforeEach(() => write('een.yaml', tenant('een')));

  test('is left alone when nothing is said about it', () => {
    expect(problems()).toEqual([]);
  });
  test('is right with both secrets', () => {
    const configured = configure({ TENANTS_DIR: folder, TOKEN: 't', KEY_EEN: 'e'.repeat(32), ...right });
    expect(configured.is === 'right' ? configured.config.slack : configured.problems).toEqual({
      signingSecret: right.SLACK_SIGNING_SECRET,
      botToken: 'xoxb-1',
      apiUrl: 'https://slack.com/api/',
    });
  });
  test.each([
    [{ SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN: set this too, or take SLACK_SIGNING_SECRET away.'],
    [{ SLACK_SIGNING_SECRET: ' ' }, 'SLACK_SIGNING_SECRET: set this too, or take SLACK_BOT_TOKEN away.'],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: write the token of the bot, which begins with xoxb-.'],
    [
      { SLACK_API_URL: 'http://slack.example/api/' },
      'SLACK_API_URL: the token goes there, so write an address that begins with https://.',
    ],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL: write an address such as https://slack.com/api/.'],
  ])('stops the start with %j', (wrong, problem) => {
    expect(problems({ ...right, ...wrong })).toEqual([problem]);
  });
  test.each(Object.entries(right))('and the demo do not go together: %s', (name, value) => {
    expect(configureDemo({ [name]: value })).toMatchObject({
      is: 'wrong',
      problems: [expect.stringContaining(`Take ${name} away`)],
    });
  });
});
