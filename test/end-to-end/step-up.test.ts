import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wording } from '../../src/bots/wording/wording.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { codeIn, type Letterbox, letterbox } from '../clients/mail/letterbox.ts';
import { type Live, startLive } from './start-live.ts';

const linde = 'zorggroep-linde';
const lotte = 'l.vandijk@zorggroep-linde.example';
const { proof } = wording.nl;

let post: Letterbox;
let live: Live;
beforeAll(async () => {
  post = await letterbox();
  live = await startLive(demoWorld, {
    env: {
      LOKET_SMTP_HOST: '127.0.0.1',
      LOKET_SMTP_PORT: String(post.port),
      LOKET_MAIL_FROM: 'loket@support.example',
      LOKET_CODE_KEY: 'a key that nobody can guess, and long enough',
    },
  });
}, 120_000);
afterAll(async () => {
  await live.stop();
  await post.close();
});

test('a visitor whom nobody knows gives an address, gets a code there, and is answered', async () => {
  const talk = await live.signIn(linde, null);
  expect(await talk.ask('Waarom sta ik niet in LearnLinq?')).toBe(proof.askAddress);
  expect(await talk.ask(`Mijn adres is ${lotte}`)).toBe(proof.askCode);
  const [letter] = await post.until(1);
  if (letter === undefined) throw new Error('no letter');
  expect([letter.from, letter.to]).toEqual(['loket@support.example', [lotte]]);
  expect(letter.text).toBe(`${proof.letter.text(codeIn(letter))}\n`);
  await live.killAndRestart();
  expect(await talk.ask(codeIn(letter))).toBe(proof.done);
  const said = await talk.lines((lines) => lines.some(({ body }) => body.text.includes('l.vandijk')));
  expect(JSON.stringify(said)).not.toContain(codeIn(letter));
  expect(await talk.ask('Waarom staat Kees Vermeulen niet in LearnLinq?')).toBe(
    wording.nl.refused['not-yours'],
  );
});
