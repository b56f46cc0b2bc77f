import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { proof } from '../proof.ts';
import { type Live, startLive } from './start-live.ts';

const linde = 'zorggroep-linde';
const vermeer = 'bakkerij-vermeer';
const administrator = 'h.prins@zorggroep-linde.example';

let live: Live;
beforeAll(async () => {
  live = await startLive(demoWorld);
}, 120_000);
afterAll(() => live.stop());

const exchange = (token: string) =>
  fetch(`${live.url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });

describe('for real customers', () => {
  test('a signed token opens a conversation, and the true cause is named', async () => {
    const talk = await live.signIn(linde, administrator);
    expect(await talk.ask('Waarom staat Sanne Jansen niet in LearnLinq?')).toContain('e-mail');
  });

  test('a token is good for one session', async () => {
    const token = await live.token(linde, administrator);
    expect((await exchange(token)).status).toBe(200);
    expect((await exchange(token)).status).toBe(401);
  });

  test('nobody is handed a choice of who to be', async () => {
    expect((await fetch(`${live.url}/api/personas`)).status).toBe(404);
    const answer = await fetch(`${live.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ persona: administrator }),
    });
    expect(answer.status).toBe(400);
  });

  test('one customer’s administrator learns nothing of another customer', async () => {
    const talk = await live.signIn(vermeer, 'astrid@bakkerij-vermeer.example');
    const answer = await talk.ask('Waarom staat Sanne Jansen niet in LearnLinq?');
    expect(answer).not.toMatch(/ingevuld|e-mail/iu);
    const own = await live.signIn(linde, administrator);
    const number = /\d{4,}/u.exec(await own.ask('Ik wil een mens spreken'))?.[0] ?? '';
    expect(await talk.ask(`Wat is de status van ticket ${number}?`)).toEqual(
      (await talk.ask('Wat is de status van ticket 999999?')).replace('999999', number),
    );
  });

  test('an address that stands in no list of another customer is nobody special there', async () => {
    const talk = await live.signIn(vermeer, administrator);
    expect(await talk.ask('Waarom staat Yara Bosman niet in LearnLinq?')).toContain('rol');
  });
});

test('killed at any moment, the whole server loses no acknowledged message and doubles no answer', async () => {
  const talk = await live.signIn(linde, 'kill@zorggroep-linde.example');
  const rounds = proof === 'long' ? 40 : 4;
  for (let round = 1; round <= rounds; round += 1) {
    await talk.post(`Ik wil een mens spreken, nummer ${round}`);
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120));
    await live.killAndRestart();
    const all = await talk.lines((lines) => lines.filter(({ side }) => side === 'said').length >= round);
    const heard = all.filter(({ side }) => side === 'heard').map(({ body }) => body.text);
    expect(heard).toEqual(
      Array.from({ length: round }, (_, index) => `Ik wil een mens spreken, nummer ${index + 1}`),
    );
    expect(all.filter(({ side }) => side === 'said')).toHaveLength(round);
  }
  const texts = (await talk.lines((lines) => lines.length >= 2 * rounds)).map(({ body }) => body.text);
  expect(texts.filter((text) => /ticketnummer is/u.test(text))).toHaveLength(1);
}, 600_000);
