import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { CaseNews, DueLook, LookChange, PromisedLook } from '../../../src/diagnostics/ports/looks.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TurnOutcome } from '../../../src/diagnostics/ports/turns.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from './backends.ts';
import { grantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const due = new Date('2026-11-23T12:30:00.000Z');
const asker = 'sanne@zonnewende.example';
const agent = 'agent@desk.example';
const place = { installation: 'web:zonnewende', thread: 'chat', person: 'sanne' };
const later = (ms: number) => new Date(at.getTime() + ms);

describe.each(backends)('looks that are promised, on $name', ({ place: backend }) => {
  let store: Store;
  let tenant = '';
  beforeAll(async () => {
    store = await openStore(backend);
  });
  afterAll(() => store.close());

  const look = (name: string, parts: Partial<PromisedLook> = {}): LookChange => ({
    is: 'booked',
    look: {
      tenant,
      about: {
        flow: 'user-missing',
        wish: { is: 'name', text: name },
        choice: null,
        mentions: { address: null, username: null, url: null },
        forwarded: 'no',
      },
      causes: ['missing-required-field'],
      after: new Date('2026-11-23T12:00:00.000Z'),
      due,
      ...parts,
    },
    by: { customers: [tenant], address: asker, proven: 'yes', via: 'channel' },
    language: 'nl',
  });

  /** A conversation of its own, at a customer of its own. */
  const begin = async (parts: Partial<TurnOutcome> = {}) => {
    tenant = `t-${randomUUID()}`;
    const conversation = randomUUID();
    const from = { tenant, address: asker };
    const delivery = { from, channel: 'web', key: randomUUID(), conversation, place, body: null };
    await store.accept({ ...delivery, receivedAt: at });
    return { conversation, turn: turnOf(conversation), ...parts };
  };
  const turnOf = (conversation: string) => async (parts: Partial<TurnOutcome>) => {
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const before = await store.booked(claim);
    try {
      const outcome = { state: null, done: [], heard: [], ticket: null, audit: [], at, replies: () => [] };
      const end = await store.commit(claim, { ...outcome, ...parts });
      if (end.is !== 'committed') throw new Error(end.is);
      await store.release(end.claim);
      return { before, ticket: end.ticket };
    } catch (error) {
      await store.release(claim);
      throw error;
    }
  };
  const bookedIn = async (turn: ReturnType<typeof turnOf>) => (await turn({})).before;
  /** Everything that is due, but what other tests left. */
  const takeAll = async (now: Date, machineNow = at) => {
    const taken: DueLook[] = [];
    for (;;) {
      const next = await store.looks.take(now, machineNow, new Date(machineNow.getTime() + 60_000));
      if (next === null) return taken;
      if (next.by.customers.includes(tenant)) taken.push(next);
    }
  };

  test('one is kept with the turn that promises it, and nobody else sees it', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const other = await begin();
    expect(await bookedIn(other.turn)).toEqual([]);
    const [booked] = await bookedIn(turn);
    expect(booked).toMatchObject({ about: { wish: { text: 'Sanne Jansen' } }, due, putOff: 0 });
  });

  test('a turn that is not kept promises nothing', async () => {
    const { turn } = await begin();
    const failing = turn({
      looks: [look('Sanne Jansen')],
      replies: () => {
        throw new Error('no reply');
      },
    });
    await expect(failing).rejects.toThrow('no reply');
    expect(await bookedIn(turn)).toEqual([]);
  });

  test('it is handed out when it is due and not before, with who asked and where', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    expect(await takeAll(new Date(due.getTime() - 1))).toEqual([]);
    const by = { customers: [tenant], address: asker, proven: 'yes', via: 'channel' };
    expect(await takeAll(due)).toMatchObject([{ channel: 'web', place, by, run: 1, language: 'nl' }]);
  });

  test('who had shown it by a code must still have done so', async () => {
    const { turn } = await begin();
    const change = look('Sanne Jansen');
    if (change.is !== 'booked') throw new Error('not a promise');
    await turn({ looks: [{ ...change, by: { ...change.by, via: 'code' } }] });
    expect(await takeAll(due)).toMatchObject([{ by: { proven: 'no', via: 'code' } }]);
  });

  test('of many who reach for it at once, one has it', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeAll(due)));
    expect(taken.flat()).toHaveLength(1);
  });

  test('one that no turn settled is handed out again, and not for ever', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const runs: number[] = [];
    for (let round = 0; round < 8; round += 1)
      runs.push(...(await takeAll(due, later(round * 120_000))).map(({ run }) => run));
    expect(runs).toEqual([1, 2, 3, 4]);
    expect(await bookedIn(turn)).toEqual([]);
  });

  test('put off it waits again, and is handed out anew', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const [first] = await takeAll(due);
    const next = new Date('2026-11-24T05:30:00.000Z');
    await turn({ looks: [{ is: 'put-off', id: first?.id ?? 0, after: next, due: next, putOff: 1 }] });
    expect(await takeAll(due)).toEqual([]);
    expect((await bookedIn(turn)).map(({ putOff, after }) => [putOff, after])).toEqual([[1, next]]);
    expect(await takeAll(next)).toHaveLength(1);
  });

  test('put off again and again it is never let go of, and neither while it cannot be handed out', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    for (let round = 0; round < 6; round += 1) {
      const [taken] = await takeAll(due, later(round * 120_000));
      const [id, more] = [taken?.id ?? 0, { after: due, due, putOff: 0 }];
      await turn({ looks: [{ is: 'put-off', id, ...more }] });
    }
    for (let round = 6; round < 12; round += 1) {
      const [taken] = await takeAll(due, later(round * 120_000));
      if (taken === undefined) throw new Error('it was let go of');
      await store.looks.putBack(taken);
    }
    expect(await bookedIn(turn)).toHaveLength(1);
  });

  test('ended it is gone, and a turn that ends it twice is not kept', async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const [booked] = await bookedIn(turn);
    const id = booked?.id ?? 0;
    await turn({ looks: [{ is: 'ended', id, how: 'cancelled' }] });
    expect(await takeAll(due)).toEqual([]);
    await expect(turn({ looks: [{ is: 'ended', id, how: 'verified' }] })).rejects.toThrow('meanwhile');
  });

  test("another conversation's promise can be neither ended nor put off", async () => {
    const { turn } = await begin();
    await turn({ looks: [look('Sanne Jansen')] });
    const [booked] = await bookedIn(turn);
    const other = await begin();
    const id = booked?.id ?? 0;
    await expect(other.turn({ looks: [{ is: 'ended', id, how: 'cancelled' }] })).rejects.toThrow('meanwhile');
    expect(await bookedIn(turn)).toHaveLength(1);
  });

  const summary = 'user-missing: Sanne Jansen';
  const news = (is: CaseNews['is']): CaseNews => ({ is, tenant, flow: 'user-missing', summary });
  const opened = async () => {
    const { turn } = await begin();
    const wanted = newTicket({ key: randomUUID(), tenant, openedBy: asker, flow: 'user-missing', summary });
    const { ticket } = await turn({ ticket: wanted });
    return { turn, number: ticket?.number ?? 0 };
  };
  const asAgent = () => grantOf(tenant, agent, 'agent');

  test('the ticket of the question waits, and is solved by what the systems say, in the same transaction', async () => {
    const { turn, number } = await opened();
    const told: number[] = [];
    const replies: TurnOutcome['replies'] = (_, moved) => {
      told.push(...moved.map(({ ticket }) => ticket.number));
      return [];
    };
    await turn({ news: [news('awaits-sync')], replies });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({ state: 'waiting-for-sync' });
    await turn({ news: [news('verified')], replies });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({
      state: 'solved',
      solved: 'verified',
    });
    expect(told).toEqual([number, number]);
    const trail = await store.tickets.trail(asAgent(), number);
    expect(trail?.map(({ by, actor, move }) => [by, actor, move])).toEqual([
      ['loket', null, 'await-sync'],
      ['loket', null, 'solve'],
    ]);
  });

  test('where the systems cannot tell, the word of who asked solves it, and the trail says whose word', async () => {
    const { turn, number } = await opened();
    const measure = { is: 'solved', tenant, day: '2026-11-23', flow: 'user-missing' } as const;
    await turn({ news: [news('confirmed')], measures: [{ ...measure, outcome: 'confirmed' }] });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({
      state: 'solved',
      solved: 'confirmed',
    });
    const trail = await store.tickets.trail(asAgent(), number);
    expect(trail?.map(({ by, actor, move }) => [by, actor, move])).toEqual([['asker', asker, 'solve']]);
  });

  test('what was not solved goes back to the queue', async () => {
    const { turn, number } = await opened();
    await turn({ news: [news('awaits-sync')] });
    await turn({ news: [news('not-solved')] });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({ state: 'triaged', solved: null });
  });

  test('verified, confirmed and assumed stay apart: only what was seen becomes verified', async () => {
    for (const [how, after] of [
      ['assumed', 'verified'],
      ['confirmed', 'verified'],
    ] as const) {
      const { turn, number } = await opened();
      const step = { number, by: 'agent', note: null, at, tell: () => null } as const;
      await store.tickets.step(asAgent(), { ...step, revision: 0, move: { is: 'solve', how } });
      expect((await store.tickets.find(asAgent(), number))?.solved).toBe(how);
      await turn({ news: [news('verified')] });
      expect((await store.tickets.find(asAgent(), number))?.solved).toBe(after);
    }
  });

  test('a move at the desk promises a look to who opened the ticket, and one for a question is enough', async () => {
    const { turn, number } = await opened();
    const change = look('Sanne Jansen');
    if (change.is !== 'booked') throw new Error('not a promise');
    await turn({ looks: [change] });
    const step = {
      number,
      by: 'agent',
      note: null,
      at,
      tell: () => null,
      promise: () => change.look,
    } as const;
    await store.tickets.step(asAgent(), { ...step, revision: 0, move: { is: 'await-sync' } });
    expect(await bookedIn(turn)).toHaveLength(1);
    expect(await takeAll(due)).toMatchObject([{ by: { address: asker, proven: 'yes' } }]);
    await turn({ news: [news('verified')] });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({
      state: 'solved',
      solved: 'verified',
    });
  });

  test('a move that is not possible promises nothing', async () => {
    const { turn, number } = await opened();
    const change = look('Sanne Jansen');
    if (change.is !== 'booked') throw new Error('not a promise');
    const step = {
      number,
      by: 'agent',
      note: null,
      at,
      tell: () => null,
      promise: () => change.look,
    } as const;
    await store.tickets.step(asAgent(), { ...step, revision: 0, move: { is: 'synced' } });
    expect(await bookedIn(turn)).toEqual([]);
  });

  test('a question without a ticket, or with one about somebody else, moves nothing', async () => {
    const { turn, number } = await opened();
    await turn({ news: [{ ...news('verified'), summary: 'user-missing: Piet' }] });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({ state: 'new' });
  });

  test('the news of one customer moves no ticket of another, for whom was asked in the same talk', async () => {
    const { turn, number } = await opened();
    await turn({ news: [{ ...news('verified'), tenant: 'anders' }] });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({ state: 'new' });
  });

  test('who is erased is promised nothing any more, and in other promises the name is gone', async () => {
    const { turn } = await begin();
    const here = tenant;
    await turn({ looks: [look('Marker Vandaag')] });
    await store.erase({ tenant: here, address: 'marker@zonnewende.example' }, ['Marker Vandaag']);
    expect(JSON.stringify(await bookedIn(turn))).not.toContain('Marker Vandaag');
    await store.erase({ tenant: here, address: asker }, []);
    expect(await takeAll(due)).toEqual([]);
  });
});
