import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { ApprovalStep } from '../../../src/diagnostics/licences/approval-rules.ts';
import type { DueSeatRequest, SeatRequestChange } from '../../../src/diagnostics/ports/seat-requests.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { TurnOutcome } from '../../../src/diagnostics/ports/turns.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from './backends.ts';
import { grantOf, jobGrantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const [asker, ann, bea, cas, boss, agent] = ['sanne', 'ann', 'bea', 'cas', 'boss', 'agent'].map(
  (name) => `${name}@zonnewende.example`,
) as [string, string, string, string, string, string];
/** Two of three, and then the director. */
const twoThenBoss: readonly ApprovalStep[] = [
  { by: [ann, bea, cas], needed: 2 },
  { by: [boss], needed: 1 },
];

describe.each(backends)('requests for licences, on $name', ({ place }) => {
  let store: Store;
  let tenant = '';
  beforeAll(async () => {
    store = await openStore(place, {
      outside: (_tenant, desk) => (desk === 'licences' ? 'yes' : 'no'),
      report: (error) => {
        throw error;
      },
    });
  });
  afterAll(() => store.close());

  const turn = async (address: string, parts: Partial<TurnOutcome>) => {
    const conversation = randomUUID();
    const delivery = { from: { tenant, address }, channel: 'web', key: randomUUID(), conversation };
    await store.accept({ ...delivery, place: null, body: null, receivedAt: at });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const outcome = { state: null, done: [], heard: [], ticket: null, audit: [], at, replies: () => [] };
    const end = await store.commit(claim, { ...outcome, ...parts });
    if (end.is !== 'committed') throw new Error(end.is);
    await store.release(end.claim);
    return { conversation, ticket: end.ticket };
  };
  /** A request at a customer of its own. */
  const ask = async (steps = twoThenBoss, cause: string | null = null) => {
    if (cause === null) tenant = `t-${randomUUID()}`;
    const request = { amount: 12, sum: null, reason: 'Nieuwe locatie, PO-12', steps };
    const wanted = { key: randomUUID(), tenant, openedBy: asker, desk: 'licences', cause } as const;
    const { ticket } = await turn(asker, {
      ticket: newTicket({ ...wanted, flow: 'licence-increase', request }),
    });
    if (ticket === null) throw new Error('no ticket was opened');
    return ticket.number;
  };
  const asAgent = () => grantOf(tenant, agent, 'agent');
  const seenBy = (address: string, number: number) =>
    store.requests.find(grantOf(tenant, address, 'employee'), number);
  const says = async (by: string, number: number, is: 'approved' | 'refused' = 'approved') => {
    const request = await seenBy(by, number);
    const said = { by, is, note: null, at: later(1) };
    return await turn(by, {
      requests: [{ number, tenant, revision: request?.revision ?? 0, change: said }],
    });
  };
  const moveBy = async (number: number, move: TicketStep['move'], note: string | null = null) => {
    const revision = (await store.tickets.find(asAgent(), number))?.revision ?? 0;
    return await store.tickets.step(asAgent(), {
      ...{ number, revision, move, by: 'agent', note, at, tell: () => null },
    });
  };
  /** What would go to a desk outside, once the queue's worker takes it. */
  const handoversOf = async (number: number) => {
    const grant = asAgent();
    const ids = Array.from({ length: 60 }, (_, id) => id + 1);
    const all = await Promise.all(ids.map((id) => store.desks.handover(grant, id)));
    return all.filter((each) => each?.ticket.number === number).length;
  };
  /** What is due of this customer. */
  const takeAll = async (now: Date, machineNow = at) => {
    const taken: DueSeatRequest[] = [];
    for (;;) {
      const next = await store.requests.take(now, machineNow, new Date(machineNow.getTime() + 60_000));
      if (next === null) return taken;
      if (next.request.tenant === tenant) taken.push(next);
    }
  };
  let passed = 100;
  /** Whoever had it before lets it go: by the machine's clock much time has passed. */
  const taken = async () => {
    passed += 100;
    const [due] = await takeAll(later(10), later(passed));
    if (due === undefined) throw new Error('nothing is due');
    return due;
  };

  test('one is kept with its ticket, which is set aside until it is approved', async () => {
    const number = await ask();
    expect(await seenBy(asker, number)).toMatchObject({
      ...{ number, tenant, amount: 12, reason: 'Nieuwe locatie, PO-12', askedBy: asker, steps: twoThenBoss },
      ...{ state: 'awaiting-approval', step: 0, decisions: [], revision: 0, language: 'nl' },
    });
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({
      state: 'new',
      snoozed: { is: 'until-approval' },
    });
    const trail = await store.tickets.trail(asAgent(), number);
    expect(trail?.map(({ by, move }) => [by, move])).toEqual([['loket', 'snooze']]);
  });

  test('where nobody has to approve it goes to its desk at once', async () => {
    const number = await ask([]);
    expect(await seenBy(asker, number)).toMatchObject({ state: 'approved', steps: [] });
    expect((await store.tickets.find(asAgent(), number))?.snoozed).toBeNull();
  });

  test('who asked, who approves and the agents of the customer see it, and nobody else', async () => {
    const number = await ask();
    for (const who of [asker, ann, boss]) expect(await seenBy(who, number)).not.toBeNull();
    expect(await store.requests.find(asAgent(), number)).not.toBeNull();
    expect(await seenBy('dirk@zonnewende.example', number)).toBeNull();
    for (const role of ['agent', 'administrator', 'employee'] as const)
      for (const who of [asker, ann, agent])
        expect(await store.requests.find(grantOf('elsewhere', who, role), number)).toBeNull();
    expect(await store.requests.awaiting(grantOf('elsewhere', ann, 'employee'))).toEqual([]);
    expect(await seenBy(asker, 2 ** 40)).toBeNull();
  });

  test('it waits for those of the step of now who said nothing yet', async () => {
    const number = await ask();
    const waitsFor = async () => {
      const all = await Promise.all(
        [ann, bea, cas, boss].map((who) => store.requests.awaiting(grantOf(tenant, who, 'employee'))),
      );
      return all.map((each) => each.map((request) => request.number));
    };
    expect(await waitsFor()).toEqual([[number], [number], [number], []]);
    await says(ann, number);
    expect(await waitsFor()).toEqual([[], [number], [number], []]);
    await says(cas, number);
    expect(await waitsFor()).toEqual([[], [], [], [number]]);
    await says(boss, number);
    expect(await waitsFor()).toEqual([[], [], [], []]);
    const request = await seenBy(asker, number);
    expect(request?.state).toBe('approved');
    expect(request?.decisions.map(({ step, by, is }) => [step, by, is])).toEqual([
      [0, ann, 'approved'],
      [0, cas, 'approved'],
      [1, boss, 'approved'],
    ]);
  });

  test('with each word its ticket has changed, so that the desk shows it', async () => {
    const number = await ask();
    const before = await store.tickets.mark(asAgent());
    await says(ann, number);
    expect(await store.tickets.mark(asAgent())).not.toBe(before);
  });

  test('a word about a request that moved meanwhile is not kept, nor anything else of its turn', async () => {
    const number = await ask();
    const change: SeatRequestChange = {
      ...{ number, tenant, revision: 0 },
      change: { by: bea, is: 'refused', note: null, at },
    };
    await says(ann, number);
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: bea });
    await expect(turn(bea, { requests: [change], ticket })).rejects.toThrow('meanwhile');
    expect(await store.tickets.list(grantOf(tenant, bea, 'employee'), 5)).toEqual([]);
    const other = { ...change, tenant: 'elsewhere', revision: 1 };
    await expect(turn(bea, { requests: [other] })).rejects.toThrow('meanwhile');
    expect((await seenBy(asker, number))?.decisions).toHaveLength(1);
  });

  test('nobody decides who was not asked, and nobody twice', async () => {
    const number = await ask();
    for (const by of [asker, boss]) await expect(says(by, number)).rejects.toThrow('meanwhile');
    await says(ann, number);
    await expect(says(ann, number)).rejects.toThrow('meanwhile');
  });

  test('of two words at once both count, one after the other', async () => {
    const number = await ask();
    const both = await Promise.allSettled([says(ann, number), says(bea, number)]);
    for (const [index, by] of [ann, bea].entries())
      if (both[index]?.status === 'rejected') await says(by, number);
    expect(await seenBy(asker, number)).toMatchObject({ step: 1, revision: 2 });
  });

  test('a desk outside gets it only once it is approved, whatever an agent does', async () => {
    const number = await ask();
    expect((await moveBy(number, { is: 'hand-over', desk: 'licences' })).is).toBe('not-possible');
    for (const is of ['wake', 'snooze'] as const) {
      const move = is === 'wake' ? { is } : { is, until: { is: 'until-customer' } as const };
      expect((await moveBy(number, move)).is).toBe('not-possible');
    }
    expect((await moveBy(number, { is: 'answer' }, 'Even geduld')).is).toBe('moved');
    expect((await store.tickets.find(asAgent(), number))?.snoozed).toEqual({ is: 'until-approval' });
    expect(await handoversOf(number)).toBe(0);
    for (const who of [ann, bea, boss]) await says(who, number);
    const told = await store.requests.settle(jobGrantOf(tenant, asker), await taken(), {
      ...{ at, move: 'wake', by: 'loket' },
      tell: (ticket) => ({ text: `goed: ${ticket.number}` }),
    });
    expect(told).toHaveLength(1);
    expect((await store.tickets.find(asAgent(), number))?.snoozed).toBeNull();
    expect(await handoversOf(number)).toBe(1);
  });

  const approvedBy = { at: later(1), move: 'wake', by: 'loket', tell: () => ({ text: 'goed' }) } as const;
  const settled = async () =>
    await store.requests.settle(jobGrantOf(tenant, asker), await taken(), approvedBy);
  const movesOf = async (number: number) =>
    (await store.tickets.trail(asAgent(), number))?.map(({ by, move, after }) => `${by} ${move} ${after}`);

  test('one that an agent took meanwhile goes to the desk outside all the same, and stays that agent’s', async () => {
    const number = await ask([{ by: [ann], needed: 1 }]);
    await moveBy(number, { is: 'assign', to: agent });
    await says(ann, number);
    expect(await settled()).toHaveLength(1);
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({
      ...{ state: 'with-desk', holder: agent, snoozed: null },
    });
    expect(await handoversOf(number)).toBe(1);
    expect((await movesOf(number))?.slice(-2)).toEqual(['loket wake assigned', 'loket hand-over with-desk']);
  });

  test.each([{ holder: 'held' }, { holder: 'free' }] as const)(
    'one that was put aside for a sync goes to the desk outside as well ($holder)',
    async ({ holder }) => {
      const number = await ask([{ by: [ann], needed: 1 }]);
      if (holder === 'held') await moveBy(number, { is: 'assign', to: agent });
      await moveBy(number, { is: 'await-sync' });
      await says(ann, number);
      await settled();
      const { state } = (await store.tickets.find(asAgent(), number)) ?? {};
      expect(state).toBe(holder === 'held' ? 'with-desk' : 'triaged');
      expect(await handoversOf(number)).toBe(1);
    },
  );

  test('one about which its asker was asked something goes too, and the answer follows it to the desk', async () => {
    const number = await ask([{ by: [ann], needed: 1 }]);
    await moveBy(number, { is: 'assign', to: agent });
    await moveBy(number, { is: 'ask-customer' }, 'Voor welke locatie?');
    await says(ann, number);
    await settled();
    expect((await store.tickets.find(asAgent(), number))?.state).toBe('waiting-for-customer');
    expect(await handoversOf(number)).toBe(1);
    const revision = (await store.tickets.find(asAgent(), number))?.revision ?? 0;
    await store.tickets.step(grantOf(tenant, asker, 'employee'), {
      ...{ number, revision, move: { is: 'customer-answered' }, by: 'asker', note: 'Utrecht' },
      ...{ at: later(2), tell: () => null },
    });
    expect((await store.tickets.find(asAgent(), number))?.state).toBe('with-desk');
    // The request, and the answer to it.
    expect(await handoversOf(number)).toBe(2);
  });

  test('an agent and the round never both hand it over, whoever comes first', async () => {
    const handOver = { is: 'hand-over', desk: 'licences' } as const;
    const agentFirst = await ask([{ by: [ann], needed: 1 }]);
    await says(ann, agentFirst);
    expect((await moveBy(agentFirst, handOver)).is).toBe('not-possible');
    await settled();
    expect(await handoversOf(agentFirst)).toBe(1);
    const roundFirst = await ask([{ by: [ann], needed: 1 }]);
    await says(ann, roundFirst);
    await settled();
    expect((await moveBy(roundFirst, handOver)).is).toBe('moved');
    expect(await handoversOf(roundFirst)).toBe(1);
  });

  test('what was settled is settled once, whoever took it', async () => {
    const number = await ask([{ by: [ann], needed: 1 }]);
    await says(ann, number, 'refused');
    const due = await taken();
    const settlement = { at, move: 'decline', by: 'loket', tell: () => ({ text: 'nee' }) } as const;
    const grant = jobGrantOf(tenant, asker);
    expect(await store.requests.settle(grant, due, settlement)).toHaveLength(1);
    expect(await store.requests.settle(grant, due, settlement)).toEqual([]);
    expect(await store.tickets.find(asAgent(), number)).toMatchObject({ state: 'declined', snoozed: null });
    expect(await store.requests.settle(jobGrantOf('elsewhere', asker), due, settlement)).toEqual([]);
  });

  test.each([{ is: 'solve', how: 'assumed' }, { is: 'decline' }] as const)(
    'an agent who closes the ticket ($is) ends the request',
    async (move) => {
      const number = await ask();
      expect((await moveBy(number, move, 'dicht')).is).toBe('moved');
      expect((await seenBy(asker, number))?.state).toBe('withdrawn');
      await expect(says(ann, number)).rejects.toThrow('meanwhile');
      await moveBy(number, { is: 'reopen' });
      expect((await moveBy(number, { is: 'hand-over', desk: 'licences' })).is).toBe('not-possible');
    },
  );

  test('withdrawn it waits for nobody, and only once', async () => {
    const number = await ask();
    const change: SeatRequestChange = { number, tenant, revision: 0, change: { is: 'withdrawn', at } };
    await turn(asker, { requests: [change] });
    expect(await store.requests.awaiting(grantOf(tenant, ann, 'employee'))).toEqual([]);
    await expect(turn(asker, { requests: [{ ...change, revision: 1 }] })).rejects.toThrow('meanwhile');
  });

  test('two requests with the same cause stay two tickets', async () => {
    const first = await ask();
    const second = await ask(twoThenBoss, 'licence-limit-reached');
    const third = await ask(twoThenBoss, 'licence-limit-reached');
    for (const number of [first, second, third])
      expect((await store.tickets.find(asAgent(), number))?.parent).toBeNull();
  });

  test('of many who reach for it at once one has it, and another one once that time is over', async () => {
    await ask();
    const all = await Promise.all(Array.from({ length: 6 }, () => takeAll(at)));
    expect(all.flat()).toHaveLength(1);
    expect(await takeAll(at)).toEqual([]);
    expect(await takeAll(at, later(2))).toHaveLength(1);
  });

  test('what was left until later is due again as soon as somebody decides', async () => {
    const number = await ask();
    const grant = jobGrantOf(tenant, asker);
    await store.requests.leave(grant, await taken(), later(5_000));
    expect(await takeAll(later(10), later(1_000_000))).toEqual([]);
    await says(ann, number);
    const due = await taken();
    await says(bea, number);
    await store.requests.leave(grant, due, null);
    expect(await takeAll(later(10), later(2_000_000))).toHaveLength(1);
  });

  test('who was asked and how is known of the step of now', async () => {
    const number = await ask();
    const grant = jobGrantOf(tenant, asker);
    const whom = { [ann]: 'chat', [bea]: 'nowhere' } as const;
    const asked = { is: 'asked', whom, asker: 'told', next: at } as const;
    await store.requests.note(grant, await taken(), asked, later(3));
    const due = await taken();
    expect([due.asked, due.heardAt]).toEqual([whom, later(3)]);
    await store.requests.note(grant, due, { is: 'reminded' }, later(4));
    expect(await taken()).toMatchObject({ remindedAt: later(4), reminders: 1 });
    for (const who of [ann, bea]) await says(who, number);
    expect(await taken()).toMatchObject({ asked: {}, remindedAt: null, reminders: 0 });
  });

  test('what a round notes does not undo what was decided meanwhile', async () => {
    const number = await ask([{ by: [ann], needed: 1 }]);
    const due = await taken();
    await says(ann, number);
    await store.requests.note(jobGrantOf(tenant, asker), due, { is: 'expired' }, at);
    expect((await seenBy(asker, number))?.state).toBe('approved');
  });

  test('who asked is erased with what it was for, and an approver with what was noted', async () => {
    const number = await ask();
    const mention = { by: ann, is: 'approved', note: `Akkoord, zei ${cas}`, at } as const;
    await turn(ann, { requests: [{ number, tenant, revision: 0, change: mention }] });
    await store.erase({ tenant, address: cas }, []);
    expect((await seenBy(ann, number))?.decisions[0]?.note).toBe('Akkoord, zei [gewist/erased]');
    await store.erase({ tenant, address: ann }, []);
    expect((await store.requests.find(asAgent(), number))?.decisions[0]).toMatchObject({
      note: null,
      by: expect.stringMatching(/^erased-\d+$/u),
    });
    await store.erase({ tenant, address: asker }, []);
    expect(await store.requests.find(asAgent(), number)).toMatchObject({
      ...{ reason: null, state: 'withdrawn' },
      askedBy: expect.stringMatching(/^erased-\d+$/u),
    });
  });
});
