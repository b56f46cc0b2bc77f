import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wording } from '../../src/bots/wording/wording.ts';
import { codeLimits } from '../../src/diagnostics/access/code-limits.ts';
import { codeIn } from '../clients/mail/letterbox.ts';
import type { GuestTalk, Name } from './guest-channels.ts';
import { type LoketWithGuests, loketWithGuests } from './loket-with-guests.ts';

const question = 'Waarom staat Sanne Jansen niet in LearnLinq?';
const hanneke = 'h.prins@zorggroep-linde.example';
const { proof, refused } = wording.nl;
const channels: readonly Name[] = ['slack', 'teams', 'intercom'];
const hour = 60 * 60_000;

let loket: LoketWithGuests;
const codes: string[] = [];
beforeAll(async () => {
  loket = await loketWithGuests('with-mail');
}, 120_000);
afterAll(() => loket.stop());

/** Asks, gives this address, and waits for the letter. */
async function askedCode(talk: GuestTalk, address: string): Promise<string> {
  expect(await talk.ask(question)).toEqual([proof.askAddress]);
  return codeSentTo(talk, address);
}
async function codeSentTo(talk: GuestTalk, address: string): Promise<string> {
  const before = loket.post.letters.length;
  expect(await talk.ask(address)).toEqual([proof.askCode]);
  const letter = (await loket.post.until(before + 1)).at(-1);
  if (letter === undefined) throw new Error('no letter');
  expect(letter.to).toEqual([address]);
  codes.push(codeIn(letter));
  return codeIn(letter);
}
const another = (code: string) => (code === '111 111' ? '222 222' : '111 111');
const tellsOfSanne = (line: string) => line.includes('e-mailadres') && line.includes('Sanne Jansen');

describe.each(channels)('a guest on %s', (name) => {
  test('learns nothing, shows who it is by a code, and is answered in this talk, for twelve hours', async () => {
    // Nobody else's codes of the hour count any more.
    loket.pass(hour);
    const { on } = loket;
    const [guest, thief] = [on[name].talk(0), on[name].talk(1)];
    expect(await thief.ask(question)).toEqual([proof.askAddress]);
    expect(await thief.ask(`niemand-${name}@zorggroep-linde.example`)).toEqual([proof.askCode]);
    const code = await askedCode(guest, hanneke);
    expect(loket.post.letters.flatMap(({ to }) => to)).not.toContain(
      `niemand-${name}@zorggroep-linde.example`,
    );
    expect(await thief.ask(code)).toEqual([proof.wrong(2)]);
    expect(await guest.ask(`de code is ${code}`, tellsOfSanne)).toContainEqual(
      expect.stringContaining(proof.done),
    );
    expect(await guest.ask('Waarom staat Kees Vermeulen niet in LearnLinq?')).toEqual([
      expect.stringContaining('Kees Vermeulen'),
    ]);
    expect(await thief.ask(question)).toEqual([proof.askCodeAgain]);
    expect(await thief.ask(code)).toEqual([proof.wrong(1)]);
    loket.pass(codeLimits.proof);
    expect(await guest.ask('Waarom staat Mila de Groot niet in LearnLinq?')).toEqual([proof.askAddress]);
    const second = await codeSentTo(guest, hanneke);
    expect(await guest.ask(second, (line) => line.includes('Mila de Groot'))).toContainEqual(
      expect.stringContaining(proof.done),
    );
  });

  test('has three guesses, and then not even the right one counts', async () => {
    const talk = loket.on[name].talk(2);
    const code = await askedCode(talk, 'l.vandijk@zorggroep-linde.example');
    const wrong = another(code);
    expect(await talk.ask(wrong)).toEqual([proof.wrong(2)]);
    expect(await talk.ask(wrong)).toEqual([proof.wrong(1)]);
    expect(await talk.ask(wrong)).toEqual([proof.over]);
    expect(await talk.ask(code)).toEqual([proof.over]);
  });
});

test.each(['slack', 'intercom'] as const)(
  'on %s a code counts in no other talk of the same guest',
  async (name) => {
    const one = loket.on[name].talk(4);
    const code = await askedCode(one, 't.peters@zorggroep-linde.example');
    const other = loket.on[name].talk(4, 'again');
    expect(await other.ask(question)).toEqual([proof.askAddress]);
    expect(await other.ask(code)).toEqual([proof.askAddressAgain]);
    await one.ask(code, (line) => line.includes(proof.done));
    expect(await other.ask(question)).toEqual([proof.askAddress]);
  },
);

test('what was sent to the platforms keeps to their rules, and no digit of a code is kept', async () => {
  expect(loket.wrong()).toEqual([]);
  const kept = await loket.everythingKept();
  expect(kept).toContain('Sanne Jansen');
  expect(codes).toHaveLength(11);
  for (const code of codes)
    for (const written of [code, code.replace(' ', '')])
      expect(kept).not.toMatch(new RegExp(`(?<![\\d.])${written}(?!\\d)`, 'u'));
});

describe('without a mail server', () => {
  let bare: LoketWithGuests;
  beforeAll(async () => {
    bare = await loketWithGuests('without-mail');
  }, 120_000);
  afterAll(() => bare.stop());

  test.each(channels)('a guest on %s is offered a person, and gets one', async (name) => {
    const talk = bare.on[name].talk(0);
    expect(await talk.ask(question)).toEqual([refused['not-proven']]);
    expect(await talk.ask(hanneke)).not.toContain(proof.askCode);
    expect(await talk.ask('ik wil een mens spreken')).toEqual([
      expect.stringMatching(/ticketnummer is \d+/u),
    ]);
    expect(bare.post.letters).toEqual([]);
  });
});
