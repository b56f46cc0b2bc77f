import { describe, expect, test } from '@jest/globals';
import { configure, configureDatabase, configureDemo } from '../src/config.ts';

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

describe('how sure Loket must be', () => {
  const thresholdsOf = (UNDERSTANDING: string) => {
    const configured = configureDemo({ UNDERSTANDING });
    return configured.is === 'right' ? configured.config.sureEnough : configured.problems;
  };
  test('is as it was measured best, where nothing is said', () => {
    expect(thresholdsOf('')).toBeNull();
  });
  test('is what is said', () => {
    expect(thresholdsOf('act=0.9, confirm=0.6  offer=0.3')).toEqual({ act: 0.9, confirm: 0.6, offer: 0.3 });
  });
  test.each([
    'act=2 confirm=0.4 offer=0.2',
    'act=0.9',
    'act',
    'act=',
    'sure=0.5',
    'act=0.2 confirm=0.4',
    '0.5',
  ])('is not %j', (text) => {
    expect(thresholdsOf(text)).toEqual([
      { what: 'UNDERSTANDING is not right', fix: expect.stringContaining('act=0.5 confirm=0.42 offer=0.25') },
    ]);
  });
});

describe('Slack', () => {
  const right = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef', SLACK_BOT_TOKEN: 'xoxb-1' };
  const slackOf = (env: Record<string, string>) => {
    const configured = configureDatabase(env);
    return configured.is === 'right' ? configured.config.slack : configured.problems;
  };
  const problems = (env: Record<string, string>) => {
    const configured = configure(env);
    return configured.is === 'wrong' ? configured.problems.filter(({ what }) => what.includes('SLACK_')) : [];
  };

  test('is left alone when nothing is said about it', () => {
    expect([slackOf({}), problems({})]).toEqual([null, []]);
  });
  test('is right with both secrets', () => {
    expect(slackOf(right)).toEqual({
      signingSecret: right.SLACK_SIGNING_SECRET,
      botToken: 'xoxb-1',
      apiUrl: 'https://slack.com/api/',
      appToken: null,
      oauth: null,
    });
  });
  test.each([
    [
      { SLACK_BOT_TOKEN: '' },
      'set SLACK_BOT_TOKEN or SLACK_CLIENT_ID too, or take SLACK_SIGNING_SECRET away',
    ],
    [
      { SLACK_SIGNING_SECRET: ' ' },
      'set SLACK_SIGNING_SECRET or SLACK_APP_TOKEN too, or take SLACK_BOT_TOKEN away',
    ],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 'write the token of the bot, which begins with xoxb-'],
    [{ SLACK_SIGNING_SECRET: 'short' }, 'write the signing secret of the app, 32 characters'],
    [
      { SLACK_API_URL: 'http://slack.example/api/' },
      'write an address that begins with https://, because the token goes there',
    ],
    [{ SLACK_API_URL: 'slack' }, 'write an address such as https://slack.com/api/'],
  ])('stops the start with %j', (wrong, fix) => {
    expect(problems({ ...right, ...wrong })).toEqual([{ what: expect.stringContaining('SLACK_'), fix }]);
  });
  const keys = { SLACK_TOKEN_KEYS: `k2:${'A'.repeat(43)}=, k1:${'B'.repeat(43)}=` };
  const client = { SLACK_CLIENT_ID: '12.34', SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdef' };
  test('is right for workspaces that install it themselves, over a socket', () => {
    const settings = { SLACK_APP_TOKEN: 'xapp-1', ...client, ...keys };
    expect(problems(settings)).toEqual([]);
    expect(slackOf(settings)).toMatchObject({
      signingSecret: null,
      botToken: null,
      appToken: 'xapp-1',
      oauth: { clientId: '12.34', keys: [{ id: 'k2' }, { id: 'k1' }] },
    });
  });
  test.each([
    [{ ...client }, 'set SLACK_TOKEN_KEYS too, or take SLACK_CLIENT_ID and SLACK_CLIENT_SECRET away'],
    [{ ...client, SLACK_TOKEN_KEYS: 'k1:c2hvcnQ=' }, expect.stringContaining('32 bytes in base64')],
  ])('a token that could not be sealed stops the start: %j', (wrong, fix) => {
    expect(problems({ ...right, ...wrong })).toEqual([{ what: expect.stringContaining('SLACK_'), fix }]);
  });
  test.each(Object.entries(right))('and the demo do not go together: %s', (name, value) => {
    expect(configureDemo({ [name]: value })).toMatchObject({
      is: 'wrong',
      problems: [{ what: expect.stringContaining(name) }],
    });
  });
});

describe('mail', () => {
  const right = {
    LOKET_SMTP_HOST: 'smtp.example',
    LOKET_MAIL_FROM: 'loket@support.example',
    LOKET_CODE_KEY: '0123456789abcdef0123456789abcdef',
  };
  const login = { LOKET_SMTP_USER: 'loket', LOKET_SMTP_PASSWORD: 'geheim' };
  const mailOf = (env: Record<string, string>) => {
    const configured = configureDatabase(env);
    return configured.is === 'right' ? configured.config.mail : configured.problems;
  };
  const problems = (env: Record<string, string>) => {
    const configured = configure(env);
    return configured.is === 'wrong'
      ? configured.problems.filter(({ what, fix }) => /LOKET_(?:SMTP|MAIL|CODE)/u.test(what + fix))
      : [];
  };

  test('is left alone when nothing is said about it', () => {
    expect([mailOf({}), problems({})]).toEqual([null, []]);
  });
  test.each([
    ['smtp.example', undefined, 587, 'before-anything'],
    ['smtp.example', '465', 465, 'from-the-start'],
    ['127.0.0.1', '2525', 2525, 'none'],
    ['localhost', '465', 465, 'from-the-start'],
    ['10.0.0.5', '25', 25, 'before-anything'],
  ])('%s, port %s: port %i, safe %s', (host, given, port, tls) => {
    const env = { ...right, LOKET_SMTP_HOST: host, ...(given !== undefined && { LOKET_SMTP_PORT: given }) };
    expect(mailOf(env)).toMatchObject({ host, port, tls, login: null });
    expect(problems(env)).toEqual([]);
  });
  test('goes with a login where one is given', () => {
    expect(mailOf({ ...right, ...login })).toMatchObject({ login: { user: 'loket', password: 'geheim' } });
  });
  test.each<[Record<string, string>, readonly string[]]>([
    [{ ...right, LOKET_CODE_KEY: '' }, ['LOKET_CODE_KEY']],
    [{ ...right, LOKET_MAIL_FROM: '', LOKET_CODE_KEY: '' }, ['LOKET_MAIL_FROM', 'LOKET_CODE_KEY']],
    [{ ...right, LOKET_CODE_KEY: 'short' }, ['LOKET_CODE_KEY']],
    [{ ...right, LOKET_MAIL_FROM: 'loket' }, ['LOKET_MAIL_FROM']],
    [{ ...right, LOKET_SMTP_HOST: 'smtp://smtp.example' }, ['LOKET_SMTP_HOST']],
    [{ ...right, LOKET_SMTP_PORT: '0' }, ['LOKET_SMTP_PORT']],
    [{ ...right, LOKET_SMTP_USER: 'loket' }, ['LOKET_SMTP_PASSWORD']],
    [login, ['LOKET_SMTP_USER', 'LOKET_SMTP_PASSWORD']],
    [{ LOKET_SMTP_PORT: '25' }, ['LOKET_SMTP_PORT']],
    [{ LOKET_CODE_KEY: right.LOKET_CODE_KEY }, ['LOKET_SMTP_HOST', 'LOKET_MAIL_FROM']],
  ])('stops the start with %j, and names %j', (env, names) => {
    const found = problems(env);
    for (const name of names) expect(JSON.stringify(found)).toContain(name);
    expect(found).toHaveLength(names.length);
    expect(JSON.stringify(found)).not.toMatch(/geheim|0123456789/u);
  });
  const replies = {
    ...right,
    LOKET_MAIL_REPLY_TO: 'loket@reply.example',
    LOKET_MAIL_REPLY_KEY: '0123456789abcdef0123456789abcdef',
  };
  const safe = {
    LOKET_MAIL_REPLY_TLS_KEY: '/etc/loket/key.pem',
    LOKET_MAIL_REPLY_TLS_CERT: '/etc/loket/cert.pem',
  };
  test.each([
    [{}, { tls: null, plain: 'taken' }],
    [safe, { tls: { keyFile: '/etc/loket/key.pem', certFile: '/etc/loket/cert.pem' }, plain: 'taken' }],
    [
      { LOKET_MAIL_REPLY_HOST: '0.0.0.0', ...safe },
      { tls: expect.anything(), plain: 'refused' },
    ],
  ])('takes what desks write with %j', (more, expected) => {
    expect(mailOf({ ...replies, ...more })).toMatchObject({ replies: expected });
    expect(problems({ ...replies, ...more })).toEqual([]);
  });
  test('takes nothing that desks write from other machines in the open', () => {
    expect(problems({ ...replies, LOKET_MAIL_REPLY_HOST: '0.0.0.0' })).toEqual([
      { what: expect.stringContaining('0.0.0.0'), fix: expect.stringContaining('LOKET_MAIL_REPLY_TLS_CERT') },
    ]);
    const half = { LOKET_MAIL_REPLY_TLS_CERT: '/etc/loket/cert.pem' };
    expect(problems({ ...replies, ...half })).toMatchObject([
      { fix: expect.stringContaining('LOKET_MAIL_REPLY_TLS_KEY') },
    ]);
  });
  test.each(Object.entries({ ...right, ...login }))('and the demo do not go together: %s', (name, value) => {
    expect(configureDemo({ [name]: value })).toMatchObject({
      is: 'wrong',
      problems: [{ what: expect.stringContaining(name) }],
    });
  });
});

describe('Teams', () => {
  const right = {
    TEAMS_APP_ID: '2b4d5c2e-8f4b-4b1e-9a63-0d6f3c1b7a55',
    TEAMS_APP_PASSWORD: 'not~a~real~client~secret',
    TEAMS_TENANT_ID: '9f1c0a6e-3b7d-4a58-8d1e-5f0c2b7e4d11',
  };
  const login = 'https://login.microsoftonline.com';
  const keys = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
  const teamsOf = (env: Record<string, string>) => {
    const configured = configureDatabase(env);
    return configured.is === 'right' ? configured.config.teams : configured.problems;
  };
  const problems = (env: Record<string, string>) => {
    const configured = configure(env);
    return configured.is === 'wrong' ? configured.problems.filter(({ what }) => what.includes('TEAMS_')) : [];
  };

  test('is left alone when nothing is said about it', () => {
    expect([teamsOf({}), problems({})]).toEqual([null, []]);
  });
  test('is right with the app, its secret and the tenant', () => {
    expect(teamsOf(right)).toEqual({
      is: 'registered',
      appId: right.TEAMS_APP_ID,
      password: right.TEAMS_APP_PASSWORD,
      tenantId: right.TEAMS_TENANT_ID,
      loginUrl: login,
      keysUrl: keys,
    });
  });
  test.each([
    [{ TEAMS_APP_ID: '' }, 'set TEAMS_APP_ID too, or take TEAMS_APP_PASSWORD and TEAMS_TENANT_ID away'],
    [
      { TEAMS_APP_PASSWORD: ' ' },
      'set TEAMS_APP_PASSWORD too, or take TEAMS_APP_ID and TEAMS_TENANT_ID away',
    ],
    [{ TEAMS_TENANT_ID: '' }, 'set TEAMS_TENANT_ID too, or take TEAMS_APP_ID and TEAMS_APP_PASSWORD away'],
    [{ TEAMS_APP_ID: 'loket' }, 'write the id as it stands in the Azure portal under Microsoft App ID'],
    [{ TEAMS_APP_PASSWORD: 'short' }, 'write the value of the client secret, and not its id'],
    [{ TEAMS_LOGIN_URL: 'https://kwaad.example' }, `take it away: outside a test it is ${login}`],
    [{ TEAMS_KEYS_URL: 'http://10.0.0.1/' }, `take it away: outside a test it is ${keys}`],
  ])('stops the start with %j', (wrong, fix) => {
    expect(problems({ ...right, ...wrong })).toEqual([{ what: expect.stringContaining('TEAMS_'), fix }]);
  });
  test('takes an address on this machine for its login and its keys, for a test', () => {
    const played = { TEAMS_LOGIN_URL: 'http://127.0.0.1:1', TEAMS_KEYS_URL: 'http://127.0.0.1:1/keys' };
    expect(teamsOf({ ...right, ...played })).toMatchObject({ loginUrl: played.TEAMS_LOGIN_URL });
  });
  test.each(Object.entries(right))('and the demo do not go together: %s', (name, value) => {
    expect(configureDemo({ [name]: value })).toMatchObject({
      is: 'wrong',
      problems: [{ what: expect.stringContaining(name) }],
    });
  });
});

describe('signing in at the desk', () => {
  const right = {
    LOKET_OIDC_ISSUER: 'https://login.microsoftonline.com/7a1c0b5e-1111-4222-8333-444455556666/v2.0',
    LOKET_OIDC_CLIENT_ID: 'loket-desk',
    LOKET_OIDC_CLIENT_SECRET: 'geheim-geheim-geheim',
    LOKET_PUBLIC_URL: 'https://loket.example',
  };
  const signInOf = (env: Record<string, string>) => {
    const configured = configureDatabase(env);
    return configured.is === 'right' ? configured.config.signIn : configured.problems;
  };
  const problems = (env: Record<string, string>) => {
    const configured = configure(env);
    return configured.is === 'wrong'
      ? configured.problems.filter(({ what, fix }) => /LOKET_(?:OIDC|PUBLIC)/u.test(what + fix))
      : [];
  };

  test('is left alone when nothing is said about it', () => {
    expect([signInOf({}), problems({})]).toEqual([null, []]);
  });
  test.each(['https://loket.example', 'https://loket.example/', 'http://127.0.0.1:3978'])(
    'takes all four, with Loket at %s',
    (url) => {
      expect(problems({ ...right, LOKET_PUBLIC_URL: url })).toEqual([]);
      expect(signInOf({ ...right, LOKET_PUBLIC_URL: url })).toMatchObject({ publicUrl: new URL(url).origin });
    },
  );
  test.each(Object.keys(right))('stops the start without %s, and says so', (name) => {
    const found = problems({ ...right, [name]: '' });
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toContain(`${name} is not`);
    expect(JSON.stringify(found)).not.toContain('geheim');
  });
  test.each([
    ['LOKET_OIDC_ISSUER', 'http://id.example'],
    ['LOKET_OIDC_ISSUER', 'id.example'],
    ['LOKET_OIDC_CLIENT_SECRET', 'short'],
    ['LOKET_PUBLIC_URL', 'http://loket.example'],
    ['LOKET_PUBLIC_URL', 'https://loket.example/desk'],
  ])('stops the start where %s is %s', (name, value) => {
    expect(problems({ ...right, [name]: value })).toMatchObject([{ what: `${name} is not right` }]);
  });
  test('is not for the demo', () => {
    expect(configureDemo(right)).toMatchObject({ is: 'wrong' });
  });
});
