import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Connection, connection } from '../../../../src/bots/channels/teams/connection.ts';
import { markOf } from '../../../../src/bots/channels/teams/place.ts';
import type { Reading } from '../../../../src/bots/channels/teams/reading.ts';
import { receive } from '../../../../src/bots/channels/teams/receive.ts';
import { chatWith, executes, type Fields, hanneke, newId, team, tenant, writes } from './payloads.ts';
import { type Expected, shapesFrom } from './shapes.ts';
import { type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

let teams: TeamsStandIn;
let bot: Connection;
beforeAll(async () => {
  teams = await teamsStandIn([]);
  bot = connection(teams.access, () => new Date());
});
afterAll(() => teams.close());

/** Through the SDK, with a token that is really signed. */
const take = async (activity: Fields | string): Promise<Reading> =>
  receive(bot, {
    headers: { authorization: `Bearer ${await teams.keys.sign(teams.serviceUrl)}` },
    body: Buffer.from(typeof activity === 'string' ? activity : JSON.stringify(activity)),
  });

function cameTo(reading: Reading): Expected | { readonly is: 'refused' } {
  if (reading.is === 'errand') return { is: 'errand', errand: reading.errand.is };
  if (reading.is !== 'heard') return { is: reading.is };
  const { input, audience } = reading.heard;
  return input.is === 'text' ? { is: 'heard', text: input.text, audience } : { is: 'pressed', audience };
}

const names = shapesFrom('').map(({ name }, index) => [name, index] as const);

describe('what a bot in Teams may be sent', () => {
  test('is at least forty shapes, each its own', () => {
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  test.each(names)('%s', async (_name, index) => {
    const shape = shapesFrom(teams.serviceUrl)[index];
    if (shape === undefined) throw new Error('no such shape');
    expect(cameTo(await take(shape.activity))).toEqual(shape.comesTo);
  });
});

describe('a message', () => {
  test('is known by its conversation and id, its talk by tenant, thread and person', async () => {
    const id = newId();
    expect(await take(writes(teams.serviceUrl, hanneke, 'hoi', { id }))).toMatchObject({
      heard: {
        key: `teams:${tenant}:${chatWith(hanneke)}:${id}`,
        address: { installation: tenant, thread: chatWith(hanneke), person: hanneke },
        sender: { proven: 'no', customers: [`teams:${tenant}`] },
      },
      spot: { reach: { serviceUrl: teams.serviceUrl, kind: 'personal' } },
    });
  });

  test('has the language of the client', async () => {
    for (const [locale, language] of [
      ['nl-NL', 'nl'],
      ['nl-BE', 'nl'],
      ['en-GB', 'en'],
      ['de-DE', 'en'],
    ])
      expect(await take(writes(teams.serviceUrl, hanneke, 'ok', { locale }))).toMatchObject({
        heard: { language },
      });
  });

  test('that says to be answered elsewhere than at Microsoft is not answered', async () => {
    const elsewhere = 'https://kwaad.example/emea/';
    const token = await teams.keys.sign(elsewhere);
    const said = await receive(bot, {
      headers: { authorization: `Bearer ${token}` },
      body: Buffer.from(JSON.stringify(writes(elsewhere, hanneke, 'hoi'))),
    });
    expect(said).toMatchObject({ is: 'ignored' });
  });
});

describe('a press', () => {
  test('has the same key under another id, and goes to the thread of its card', async () => {
    const mine = { loket: { nonce: 'n-7', owner: markOf(hanneke), root: '1770000000009' } };
    const conversation = { conversationType: 'channel', tenantId: tenant, id: team };
    const pressed = executes(teams.serviceUrl, hanneke, mine, { conversation });
    const [one, other] = [await take(pressed), await take({ ...pressed, id: `f:${newId()}` })];
    expect(one).toMatchObject({
      heard: { address: { thread: `${team};messageid=1770000000009` }, input: { nonce: 'n-7' } },
    });
    if (one.is === 'heard' && other.is === 'heard') expect(other.heard.key).toBe(one.heard.key);
    expect(other.is).toBe('heard');
  });
});

test('what is no JSON was vouched for by nobody', async () => {
  for (const body of ['', '{', '[]', 'null', '"x"', '\u0000'])
    expect(await take(body)).toMatchObject({ is: 'refused', status: 401 });
});
