import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Address } from '../../../src/bots/channel.ts';
import { wording } from '../../../src/bots/wording/wording.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { codeLimits } from '../../../src/diagnostics/access/code-limits.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { held, proofStage, someone, strange } from './proof-stage.ts';

const question = 'Waarom sta ik niet in LearnLinq?';
const { proof } = wording.nl;
const day = 86_400_000;

let store: Store;
let on: ReturnType<typeof proofStage>;
beforeAll(async () => {
  store = await openStore('memory');
  on = proofStage(store);
});
afterAll(() => store.close());
// A day later nothing of the test before counts any more.
beforeEach(() => on.pass(day));

/** Asks, gives the address, and has the code sent. */
async function askedCode(address: string): Promise<Address> {
  const who = someone();
  await on.say(who, question);
  await on.say(who, address);
  await on.post();
  return who;
}
const another = (code: string) => (code === '111 111' ? '222 222' : '111 111');

describe('a code', () => {
  test('proves who it is, in this conversation, for twelve hours', async () => {
    const who = await askedCode(held);
    expect((await on.say(who, on.code())).texts[0]).toBe(proof.done);
    expect(await on.proven(who)).toEqual({ tenant: 'zonnehof', address: held });
    expect(await on.proven({ ...who, thread: 'another' })).toBeNull();
    on.pass(codeLimits.proof);
    expect(await on.proven(who)).toBeNull();
  });

  test('is stored nowhere, in the message, the talk or the state', async () => {
    const who = await askedCode(held);
    const code = on.code();
    const { stored } = await on.say(who, `het is ${code}, toch?`);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace(' ', ''));
  });

  test('of one is no use to another, who asked for one as well', async () => {
    const eva = await askedCode(held);
    const code = on.code();
    const other = await askedCode(strange);
    expect((await on.say(other, code)).texts).toEqual([proof.wrong(2)]);
    expect(await on.proven(other)).toBeNull();
    expect((await on.say(eva, code)).texts[0]).toBe(proof.done);
  });

  test('two conversations at once each have their own', async () => {
    const [one, two] = [await askedCode(held), await askedCode(held)];
    const second = on.code();
    const first = /\d{3} \d{3}/u.exec(on.letters.at(-2)?.text ?? '')?.[0] ?? '';
    if (first !== second) expect((await on.say(one, second)).texts).toEqual([proof.wrong(2)]);
    expect((await on.say(one, first)).texts[0]).toBe(proof.done);
    expect((await on.say(two, second)).texts[0]).toBe(proof.done);
  });

  test('works once, and not after another was asked for', async () => {
    const who = await askedCode(held);
    const first = on.code();
    await on.say(who, 'stuur een nieuwe code');
    await on.post();
    const second = on.code();
    if (first !== second) expect((await on.say(who, first)).texts).toEqual([proof.wrong(2)]);
    expect((await on.say(who, second)).texts[0]).toBe(proof.done);
    expect((await on.say(who, second)).texts).toEqual([proof.notAsked]);
  });

  test('does not work at ten minutes', async () => {
    const who = await askedCode(held);
    on.pass(codeLimits.life);
    expect((await on.say(who, on.code())).texts).toEqual([proof.over]);
    expect(await on.proven(who)).toBeNull();
  });

  test('does not work at a fourth guess, however the guesses come', async () => {
    const who = await askedCode(held);
    const wrong = another(on.code());
    const { texts } = await on.say(who, wrong, wrong, wrong, on.code());
    expect(texts).toEqual([proof.wrong(2), proof.wrong(1), proof.over, proof.over]);
    expect(await on.proven(who)).toBeNull();
  });

  test('two turns that guess at the same moment count as two guesses, or one of them does not count at all', async () => {
    const who = await askedCode(held);
    const wrong = another(on.code());
    const [one, two] = [await on.turn(who, [wrong]), await on.turn(who, [on.code()])];
    expect(await one.commit()).toEqual({ is: 'lost' });
    expect((await two.commit()).is).toBe('committed');
    expect(await on.proven(who)).not.toBeNull();
  });
});

describe('whether an address is known', () => {
  const talk = [
    question,
    'ADDRESS',
    '000 000',
    '111 111',
    'stuur een nieuwe code',
    '222 222',
    'ik heb geen code',
    'stop',
  ];
  const play = async (address: string) => {
    const who = someone();
    const said: string[][] = [];
    for (const text of talk) {
      said.push((await on.say(who, text.replace('ADDRESS', address))).texts);
      await on.post();
    }
    return said;
  };

  test('shows in no answer', async () => {
    const known = await play(held);
    const letters = on.letters.length;
    on.pass(day);
    expect(await play(strange)).toEqual(known);
    expect(on.letters).toHaveLength(letters);
  });

  test('shows in nothing that is said while the mail server is down', async () => {
    on.outcomes.push({ is: 'unreachable' });
    const who = someone();
    await on.say(who, question);
    expect((await on.say(who, held)).texts).toEqual([proof.askCode]);
    expect(await on.post()).toEqual(['unreachable']);
    on.pass(30_000);
    expect(await on.post()).toEqual(['sent']);
    expect((await on.say(who, on.code())).texts[0]).toBe(proof.done);
  });

  test.each(['maybe-sent', 'refused'] as const)('is not asked again after: %s', async (is) => {
    on.outcomes.push(is === 'refused' ? { is, code: 550 } : { is });
    await askedCode(held);
    on.pass(60_000);
    expect(await on.post()).toEqual([]);
  });
});

/** Somebody as the rules would have it. */
interface Model {
  readonly address: Address;
  code: string;
  tries: number;
  left: number;
  proven: 'yes' | 'no';
}

async function ask(person: Model): Promise<void> {
  const sent = on.letters.length;
  const { texts } = await on.say(person.address, held);
  await on.post();
  if (on.letters.length > sent) Object.assign(person, { code: on.code(), tries: 0, left: codeLimits.life });
  if (texts.includes(proof.tooMany)) await on.say(person.address, question);
}

async function guess(person: Model, how: 'right' | 'wrong'): Promise<void> {
  const knows = how === 'right' && person.code !== '';
  await on.say(person.address, knows ? person.code : another(person.code));
  if (knows && person.tries < codeLimits.guesses && person.left > 0) person.proven = 'yes';
  else person.tries += 1;
}

const moves = ['ask', 'wrong', 'right', 'wait', 'wait-long'] as const;

async function play(people: readonly Model[], person: Model, move: (typeof moves)[number]): Promise<void> {
  if (move === 'ask') return ask(person);
  if (move === 'right' || move === 'wrong') return guess(person, move);
  const ms = move === 'wait' ? 60_000 : codeLimits.life;
  on.pass(ms);
  for (const each of people) each.left -= ms;
}

const model = (): Model => ({ address: someone(), code: '', tries: 0, left: 0, proven: 'no' });

test('whatever is done in whichever order: only the right code, in time, within three guesses, five letters a day', async () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.constantFrom(...moves));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      on.pass(2 * day);
      const people = [model(), model()];
      const before = on.letters.length;
      for (const { address } of people) await on.say(address, question);
      for (const [who, move] of steps) {
        const person = people[who];
        if (person === undefined || person.proven === 'yes') continue;
        await play(people, person, move);
        const proven = (await on.proven(person.address)) === null ? 'no' : 'yes';
        expect([move, proven]).toEqual([move, person.proven]);
      }
      expect(on.letters.length - before).toBeLessThanOrEqual(codeLimits.perDay);
    }),
    { numRuns: 25 },
  );
});
