import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { codeLimits } from '../../../src/diagnostics/access/code-limits.ts';
import type { Claim } from '../../../src/diagnostics/ports/claim.ts';
import type { CodeChange, CodeToSend, OneTimeCode } from '../../../src/diagnostics/ports/codes.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { backends } from './backends.ts';

const start = new Date('2026-11-23T09:00:00.000Z');
const at = (ms: number) => new Date(start.getTime() + ms);
const tenant = 'zonnewende';

describe.each(backends)('one-time codes on $name', ({ place }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  /** A conversation of this asker, with its lease. */
  const begin = async (asker: string = randomUUID(), now = start): Promise<Claim> => {
    const conversation = randomUUID();
    await store.accept({
      from: { tenant, address: asker },
      channel: 'web',
      key: randomUUID(),
      conversation,
      place: null,
      body: null,
      receivedAt: start,
    });
    const claim = await store.claim(conversation, 'one', now, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    return claim;
  };
  const commit = async (claim: Claim, codes: readonly CodeChange[], now = start): Promise<Claim> => {
    const outcome = { state: null, done: [], heard: [], ticket: null, replies: () => [], audit: [] };
    const end = await store.commit(claim, { ...outcome, codes, at: now });
    if (end.is !== 'committed') throw new Error('the turn was lost');
    return end.claim;
  };
  const asked = (address: string, now = start): CodeChange => ({
    is: 'asked',
    to: { tenant, address: `${address}@zonnewende.example` },
    addressHash: `hash of ${address}`,
    language: 'nl',
    expiresAt: new Date(now.getTime() + codeLimits.life),
  });
  const latest = async (claim: Claim): Promise<OneTimeCode> => {
    const code = await store.codes.latest(claim.conversation);
    if (code === null) throw new Error('no code was asked for');
    return code;
  };
  const wrong = ({ id, tries }: OneTimeCode): CodeChange => ({ is: 'wrong', code: id, tries });
  const right = ({ id, tries }: OneTimeCode, address: string): CodeChange => ({
    is: 'right',
    code: id,
    tries,
    who: { tenant, address },
    until: at(codeLimits.proof),
  });
  /** Everything that is to be sent now. */
  const takeAll = async (now: Date) => {
    const taken: CodeToSend[] = [];
    for (let next = await store.codes.take(now, at(1e9)); next !== null; ) {
      taken.push(next);
      next = await store.codes.take(now, at(1e9));
    }
    return taken;
  };

  test('a turn asks for one, and it is there to be sent once', async () => {
    const claim = await begin();
    const address = randomUUID();
    await commit(claim, [asked(address)]);
    const taken = (await takeAll(start)).filter(({ conversation }) => conversation === claim.conversation);
    expect(taken).toEqual([
      {
        id: (await latest(claim)).id,
        conversation: claim.conversation,
        to: { tenant, address: `${address}@zonnewende.example` },
        language: 'nl',
      },
    ]);
    expect(await takeAll(start)).toEqual([]);
  });

  test('taken by several at the same moment, each is taken once', async () => {
    await Promise.all(Array.from({ length: 4 }, async () => commit(await begin(), [asked(randomUUID())])));
    const taken = (await Promise.all(Array.from({ length: 4 }, () => takeAll(start)))).flat();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
    expect(taken).toHaveLength(4);
  });

  test('who took one and went down leaves it to another, a while later', async () => {
    const claim = await begin();
    await commit(claim, [asked(randomUUID())]);
    expect(await store.codes.take(start, at(30_000))).not.toBeNull();
    expect(await takeAll(at(29_000))).toEqual([]);
    expect(await takeAll(at(31_000))).toHaveLength(1);
  });

  test('what is not sent in time is not sent at all', async () => {
    await commit(await begin(), [asked(randomUUID())]);
    expect(await takeAll(at(codeLimits.life))).toEqual([]);
  });

  test('a later one takes the place of an earlier one, sent or not', async () => {
    const claim = await begin();
    const address = randomUUID();
    const second = await commit(claim, [asked(address)]);
    const first = await latest(claim);
    await commit(second, [asked(address, at(1))], at(1));
    expect((await latest(claim)).id).not.toBe(first.id);
    expect(await store.codes.keep(first.id, 'hash')).toBe('gone');
    const taken = (await takeAll(at(2))).filter(({ conversation }) => conversation === claim.conversation);
    expect(taken.map(({ id }) => id)).toEqual([(await latest(claim)).id]);
  });

  test('a guess is counted by one turn only, however many saw the code as it was', async () => {
    const claim = await commit(await begin(), [asked(randomUUID())]);
    const code = await latest(claim);
    const next = await commit(claim, [wrong(code)]);
    await expect(commit(next, [wrong(code)])).rejects.toThrow('tried elsewhere');
    await expect(commit(next, [right(code, 'eva@zonnewende.example')])).rejects.toThrow('tried elsewhere');
    expect((await latest(claim)).tries).toBe(1);
    expect(await store.codes.proven(claim.conversation, start)).toBeNull();
  });

  test('two turns that both hold the right code: one is kept, whole, and the other not at all', async () => {
    const claim = await commit(await begin(), [asked(randomUUID())]);
    const code = await latest(claim);
    const both = await Promise.allSettled([
      commit(claim, [right(code, 'een@zonnewende.example')]),
      commit(claim, [right(code, 'twee@zonnewende.example')]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await latest(claim)).state).toBe('over');
  });

  test('a code of one conversation is no code in another', async () => {
    const claim = await commit(await begin(), [asked(randomUUID())]);
    const elsewhere = await begin();
    await expect(commit(elsewhere, [right(await latest(claim), 'eva@zonnewende.example')])).rejects.toThrow();
    expect(await store.codes.proven(elsewhere.conversation, start)).toBeNull();
    expect((await latest(claim)).state).toBe('open');
  });

  test('what was proven counts in this conversation, until it does not', async () => {
    const claim = await commit(await begin(), [asked(randomUUID())]);
    const who = { tenant, address: `${randomUUID()}@zonnewende.example` };
    await commit(claim, [right(await latest(claim), who.address)]);
    expect(await store.codes.proven(claim.conversation, start)).toEqual(who);
    expect(await store.codes.proven(claim.conversation, at(codeLimits.proof - 1))).toEqual(who);
    expect(await store.codes.proven(claim.conversation, at(codeLimits.proof))).toBeNull();
    expect(await store.codes.proven((await begin()).conversation, start)).toBeNull();
  });

  test.each<[string, (round: number) => readonly [asker: string, address: string]]>([
    ['for one address, by many', (round) => [`asker ${round} ${start}`, 'one address']],
    ['by one asker, for many addresses', (round) => ['one asker', `address ${round}`]],
  ])('%s: three an hour and five a day, from however many conversations at once', async (what, who) => {
    const begun = await Promise.all(
      Array.from({ length: 6 }, (_, round) => begin(`${what} ${who(round)[0]}`)),
    );
    const askAll = async (now: Date) => {
      const claims = await Promise.all(
        begun.map(async ({ conversation }) => {
          const claim = await store.claim(conversation, randomUUID(), new Date(8e15), 1);
          if (claim === null) throw new Error('the lease was not free');
          return claim;
        }),
      );
      const ends = await Promise.allSettled(
        claims.map((claim, round) => commit(claim, [asked(`${what} ${who(round)[1]}`, now)], now)),
      );
      await Promise.all(claims.map((claim) => store.release(claim)));
      return ends.filter(({ status }) => status === 'fulfilled').length;
    };
    const hour = 3_600_000;
    expect(await askAll(start)).toBe(3);
    expect(await askAll(at(hour - 1))).toBe(0);
    expect(await askAll(at(hour))).toBe(2);
    expect(await askAll(at(3 * hour))).toBe(0);
    expect(await askAll(at(24 * hour))).toBe(3);
  });

  test('six digits are a secret of who asked for a code, in whichever conversation, and of nobody else', async () => {
    const asker = randomUUID();
    await commit(await begin(asker), [asked(randomUUID())]);
    expect(await store.codes.awaited({ tenant, address: asker }, at(-1))).toBe('yes');
    expect(await store.codes.awaited({ tenant, address: asker }, at(1))).toBe('no');
    expect(await store.codes.awaited({ tenant: 'elders', address: asker }, at(-1))).toBe('no');
    expect(await store.codes.awaited({ tenant, address: randomUUID() }, at(-1))).toBe('no');
  });

  test('forgets codes of yesterday and what is not proven any more, and nothing else', async () => {
    const [old, young] = [await begin(), await begin()];
    const before = await commit(old, [asked(randomUUID(), at(-90_000_000))], at(-90_000_000));
    await commit(before, [right(await latest(old), 'eva@zonnewende.example')], at(-90_000_000));
    const kept = await commit(young, [asked(randomUUID())]);
    await commit(kept, [right(await latest(young), 'eva@zonnewende.example')]);
    await store.codes.forget(at(-86_400_000), at(1));
    expect(await store.codes.latest(old.conversation)).toBeNull();
    expect(await store.codes.latest(young.conversation)).not.toBeNull();
    expect(await store.codes.proven(young.conversation, start)).not.toBeNull();
  });

  test('of somebody who is erased nothing is left: no code, no proof, and not the talk in which it was shown', async () => {
    const visitor = await begin();
    const name = randomUUID();
    const who = { tenant, address: `${name}@zonnewende.example` };
    const claim = await commit(visitor, [asked(name)]);
    await commit(claim, [right(await latest(claim), who.address)]);
    const another = await commit(await begin(), [asked(name)]);
    expect(await store.erase(who, [])).toMatchObject({ conversations: 1 });
    expect(await store.codes.latest(visitor.conversation)).toBeNull();
    expect(await store.codes.proven(visitor.conversation, start)).toBeNull();
    expect(await store.codes.latest(another.conversation)).toBeNull();
  });
});
