import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { connection } from '../../../../src/bots/channels/teams/connection.ts';
import { receive } from '../../../../src/bots/channels/teams/receive.ts';
import type { TeamsAccess } from '../../../../src/bots/channels/teams/teams-ports.ts';
import { type Claims, issuer, type Signer } from './microsoft-keys.ts';
import { type Fields, hanneke, writes } from './payloads.ts';
import { homeTenant, type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

let teams: TeamsStandIn;
beforeAll(async () => {
  teams = await teamsStandIn([]);
});
afterAll(() => teams.close());
// The SDK writes every token that it refuses, and the key, to the console.
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const clock = () => new Date();
const take = (authorization: string | null, parts: Fields = {}, access: TeamsAccess = teams.access) =>
  receive(connection(access, clock), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization !== null && { authorization }),
    },
    body: Buffer.from(JSON.stringify(writes(teams.serviceUrl, hanneke, 'hoi', parts))),
  });
const refused = { is: 'refused', status: 401 };

describe('a token', () => {
  test('that is good lets the message in', async () => {
    expect(await take(`Bearer ${await teams.keys.sign(teams.serviceUrl)}`)).toMatchObject({ is: 'heard' });
  });

  test('that ended less than five minutes ago is good: clocks differ', async () => {
    const token = await teams.keys.sign(teams.serviceUrl, { exp: -4 * 60 });
    expect(await take(`Bearer ${token}`)).toMatchObject({ is: 'heard' });
  });

  const wrong: readonly (readonly [name: string, claims: Claims, signer: Signer])[] = [
    ['for another bot', { aud: '11111111-2222-4333-8444-555555555555' }, 'teams'],
    ['of another issuer', { iss: 'https://kwaad.example' }, 'teams'],
    // Emulators and other bots get their tokens from Entra; the SDK would take them.
    ['of an emulator', { iss: `https://sts.windows.net/${homeTenant}/` }, 'teams'],
    ['of Entra', { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }, 'teams'],
    ['that expired', { exp: -6 * 60 }, 'teams'],
    ['that is not valid yet', { nbf: 6 * 60 }, 'teams'],
    ['for another address', { serviceurl: 'https://smba.trafficmanager.net/emea/' }, 'teams'],
    ['signed with a key that is not Microsoft’s', {}, 'nobody'],
    ['signed with a key that is not endorsed for Teams', {}, 'other-channel'],
  ];
  test.each(wrong)('%s is refused', async (_name, claims, signer) => {
    const token = await teams.keys.sign(teams.serviceUrl, claims, signer);
    expect(await take(`Bearer ${token}`)).toMatchObject(refused);
  });

  test.each([
    ['none', null],
    ['an empty one', ''],
    ['no token at all', 'Bearer'],
    ['something else', 'Basic bG9rZXQ6bG9rZXQ='],
    ['nonsense', 'Bearer a.b.c'],
    ['nothing but dots', 'Bearer ..'],
    ['half a token', 'Bearer eyJhbGciOiJSUzI1NiJ9'],
    [
      'one that says that it needs no signature',
      `Bearer ${Buffer.from('{"alg":"none","kid":"teams-key"}').toString('base64url')}.${Buffer.from(
        JSON.stringify({ iss: issuer }),
      ).toString('base64url')}.`,
    ],
  ])('in the header, %s is refused', async (_name, header) => {
    expect(await take(header)).toMatchObject(refused);
  });

  test('is no good for a body without the address that it vouches for', async () => {
    const token = `Bearer ${await teams.keys.sign(teams.serviceUrl)}`;
    expect(await take(token, { serviceUrl: undefined })).toMatchObject(refused);
    expect(await take(token, { serviceUrl: '' })).toMatchObject(refused);
  });

  test('is judged as for Teams, whatever channel the body names', async () => {
    const token = `Bearer ${await teams.keys.sign(teams.serviceUrl, {}, 'other-channel')}`;
    for (const channelId of ['webchat', 'AseChannel', 'emulator'])
      expect(await take(token, { channelId })).toMatchObject(refused);
    const good = `Bearer ${await teams.keys.sign(teams.serviceUrl)}`;
    expect(await take(good, { channelId: 'webchat' })).toMatchObject({ is: 'ignored' });
  });

  test('cannot be judged without keys, and that is no refusal', async () => {
    const gone = await teamsStandIn([]);
    await gone.close();
    const token = `Bearer ${await gone.keys.sign(teams.serviceUrl)}`;
    await expect(take(token, {}, gone.access)).rejects.toThrow();
    const failing = await teamsStandIn([]);
    failing.fail('keys', { is: 'status', status: 503 });
    const other = `Bearer ${await failing.keys.sign(teams.serviceUrl)}`;
    await expect(take(other, {}, failing.access)).rejects.toThrow();
    await failing.close();
  });
});

describe('the playground', () => {
  const playground = { is: 'playground' } as const;
  test('is taken at its word, from this machine alone', async () => {
    expect(await take(null, {}, playground)).toMatchObject({ is: 'heard' });
    for (const serviceUrl of [
      'http://10.0.0.1:1/',
      'https://kwaad.example/',
      'http://127.0.0.1.kwaad.example/',
    ])
      expect(await take(null, { serviceUrl }, playground)).toMatchObject({ is: 'ignored' });
  });

  test('does not take what a page in a browser can send without being asked', async () => {
    const body = Buffer.from(JSON.stringify(writes(teams.serviceUrl, hanneke, 'hoi')));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(
        await receive(connection(playground, clock), { headers: { 'content-type': type }, body }),
      ).toMatchObject(refused);
  });
});
