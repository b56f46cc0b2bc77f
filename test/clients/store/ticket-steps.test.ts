import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { QueueFilter } from '../../../src/diagnostics/ports/ticket-queue.ts';
import type { NewTicket, Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from './backends.ts';
import { grantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const agent = 'agent@desk.example';
const asker = 'sanne@zonnewende.example';

describe.each(backends)('what is done with tickets, on $name', ({ place }) => {
  let store: Store;
  /** A customer of its own for every test. */
  let tenant = '';
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  const fresh = () => {
    tenant = `t-${randomUUID()}`;
    return tenant;
  };
  const asAgent = (of = tenant) => grantOf(of, agent, 'agent');
  const opened = async (parts: Partial<NewTicket> = {}): Promise<Ticket> => {
    const conversation = randomUUID();
    const openedBy = parts.openedBy ?? asker;
    await store.accept({
      from: { tenant, address: openedBy },
      channel: 'web',
      key: randomUUID(),
      conversation,
      place: null,
      body: null,
      receivedAt: at,
    });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy, ...parts });
    const end = await store.commit(claim, { ...outcome, ticket });
    if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
    return end.ticket;
  };
  const step = (ticket: Ticket, move: TicketStep['move'], parts: Partial<TicketStep> = {}) =>
    store.tickets.step(asAgent(ticket.tenant), {
      number: ticket.number,
      revision: ticket.revision,
      move,
      by: 'agent',
      note: null,
      at,
      tell: () => null,
      ...parts,
    });
  const moved = async (ticket: Ticket, move: TicketStep['move'], parts: Partial<TicketStep> = {}) => {
    const done = await step(ticket, move, parts);
    if (done.is !== 'moved') throw new Error(`not moved: ${done.is}`);
    return done;
  };

  test('a ticket is taken, asked about, answered and solved, and the trail says who did what', async () => {
    fresh();
    const ticket = await opened();
    const taken = await moved(ticket, { is: 'assign', to: agent });
    expect(taken.ticket).toMatchObject({ state: 'assigned', holder: agent, revision: 1 });
    const asked = await moved(taken.ticket, { is: 'ask-customer' }, { note: 'Sinds wanneer?' });
    const answered = await moved(
      asked.ticket,
      { is: 'customer-answered' },
      { by: 'agent', note: 'Sinds maandag' },
    );
    expect(answered.ticket).toMatchObject({ state: 'assigned', holder: agent });
    const solved = await moved(answered.ticket, { is: 'solve', how: 'confirmed' });
    expect(solved.ticket).toMatchObject({ state: 'solved', solved: 'confirmed', revision: 4 });
    const trail = await store.tickets.trail(asAgent(), ticket.number);
    expect(trail?.map(({ move, before, after, actor, note }) => [move, before, after, actor, note])).toEqual([
      ['assign', 'new', 'assigned', agent, null],
      ['ask-customer', 'assigned', 'waiting-for-customer', agent, 'Sinds wanneer?'],
      ['customer-answered', 'waiting-for-customer', 'assigned', agent, 'Sinds maandag'],
      ['solve', 'assigned', 'solved', agent, null],
    ]);
  });

  test('of many agents at once one is first, and nobody overwrites it', async () => {
    fresh();
    const ticket = await opened();
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, index) => step(ticket, { is: 'assign', to: `a${index}@desk.example` })),
    );
    const won = tries.flatMap((each) => (each.is === 'moved' ? [each.ticket.holder] : []));
    expect(won).toHaveLength(1);
    expect(tries.filter(({ is }) => is === 'overtaken')).toHaveLength(7);
    const now = await store.tickets.find(asAgent(), ticket.number);
    expect(now).toMatchObject({ holder: won[0], revision: 1 });
    expect(await store.tickets.trail(asAgent(), ticket.number)).toHaveLength(1);
  });

  test('what the table does not have is not possible, and nothing is written', async () => {
    fresh();
    const ticket = await opened();
    expect(await step(ticket, { is: 'synced' })).toMatchObject({ is: 'not-possible' });
    expect(await step(ticket, { is: 'reopen' })).toMatchObject({ is: 'not-possible' });
    expect(await store.tickets.trail(asAgent(), ticket.number)).toEqual([]);
  });

  test('another customer’s agent finds no ticket, and an employee is no agent', async () => {
    fresh();
    const ticket = await opened();
    const revision = ticket.revision;
    const take = { number: ticket.number, revision, by: 'agent', note: null, at, tell: () => null } as const;
    const move = { is: 'assign', to: agent } as const;
    const other = grantOf('ander', agent, 'agent');
    expect(await store.tickets.step(other, { ...take, move })).toEqual({ is: 'none' });
    expect(await store.tickets.trail(other, ticket.number)).toBeNull();
    const own = grantOf(tenant, asker, 'employee');
    expect(await store.tickets.step(own, { ...take, move })).toMatchObject({ is: 'not-possible' });
    const colleague = grantOf(tenant, 'piet@zonnewende.example', 'employee');
    const solve = { is: 'solve', how: 'confirmed' } as const;
    expect(await store.tickets.step(colleague, { ...take, by: 'asker', move: solve })).toEqual({
      is: 'none',
    });
    expect(await store.tickets.step(own, { ...take, by: 'asker', move: solve })).toMatchObject({
      is: 'moved',
    });
  });

  describe('a person takes over', () => {
    const delivered = async (ticket: Ticket) => {
      const [conversation] = (await moved(ticket, { is: 'answer' }, { note: 'x', tell: () => 'x' })).told;
      return conversation ?? 'none';
    };
    const claimed = async (conversation: string) => {
      const claim = await store.claim(conversation, 'two', new Date(at.getTime() + 60_000), 10_000);
      if (claim === null) throw new Error('the lease was not free');
      return claim;
    };
    const outcome = { state: null, done: [], heard: [], audit: [], at, ticket: null } as const;

    test('and a turn that was thought of before that leaves nothing behind; the next one sees it', async () => {
      fresh();
      const ticket = await opened();
      const conversation = await delivered(ticket);
      const claim = await claimed(conversation);
      expect(await store.withPerson(claim)).toEqual([]);
      const taken = await moved({ ...ticket, revision: 1 }, { is: 'take-over' });
      expect(taken.ticket).toMatchObject({ state: 'assigned', holder: agent, talk: 'person' });
      const end = await store.commit(claim, { ...outcome, replies: () => [{ body: 'bot' }] });
      if (end.is !== 'overtaken') throw new Error(end.is);
      expect((await store.lines(conversation, 0)).map(({ body }) => body)).toEqual(['x']);
      expect(await store.withPerson(end.claim)).toEqual([taken.ticket]);
      const answers = [
        { number: ticket.number, revision: 2, move: 'customer-wrote', note: 'Sinds maandag' },
      ] as const;
      const after = await store.commit(end.claim, { ...outcome, answers, replies: () => [] });
      if (after.is !== 'committed') throw new Error(after.is);
      const trail = await store.tickets.trail(asAgent(), ticket.number);
      expect(trail?.at(-1)).toMatchObject({
        ...{ by: 'asker', actor: asker, move: 'customer-wrote', note: 'Sinds maandag' },
        ...{ before: 'assigned', after: 'assigned' },
      });
      const back = await moved({ ...ticket, revision: 3 }, { is: 'give-back' });
      expect(back.ticket).toMatchObject({ state: 'assigned', talk: 'loket', since: taken.ticket.since });
      expect(await step(back.ticket, { is: 'give-back' })).toMatchObject({ is: 'not-possible' });
    });

    test('an answer to what an agent asked brings the ticket back, and counts once', async () => {
      fresh();
      const ticket = await opened();
      const conversation = await delivered(ticket);
      const asked = await moved({ ...ticket, revision: 1 }, { is: 'ask-customer' }, { note: 'Wie?' });
      const claim = await claimed(conversation);
      expect(await store.withPerson(claim)).toEqual([asked.ticket]);
      const answers = [
        { number: ticket.number, revision: 2, move: 'customer-answered', note: 'Noor' },
      ] as const;
      const end = await store.commit(claim, { ...outcome, answers, replies: () => [] });
      if (end.is !== 'committed') throw new Error(end.is);
      expect(await store.withPerson(end.claim)).toEqual([]);
      expect(await store.tickets.find(asAgent(), ticket.number)).toMatchObject({ state: 'triaged' });
      const again = store.commit(end.claim, { ...outcome, answers, replies: () => [{ body: 'twice' }] });
      await expect(again).rejects.toThrow('not as the turn saw it');
      expect((await store.lines(conversation, 0)).map(({ body }) => body)).toEqual(['x']);
    });
  });

  test('the queue shows first what keeps most people waiting, and another customer’s agent sees none of it', async () => {
    fresh();
    const alone = await opened({ summary: 'user-missing: Noor Bakker' });
    const lead = await opened({ cause: 'x', desk: 'development' });
    const joined = await opened({ cause: 'x', openedBy: 'jan@zonnewende.example' });
    await moved(alone, { is: 'assign', to: agent });
    const all: QueueFilter = {
      ...{ states: null, desk: null, flow: null, holder: null, search: null },
      ...{ parent: 'none', limit: 10 },
    };
    const seen = async (parts: Partial<QueueFilter>, grant = asAgent()) =>
      (await store.tickets.queue(grant, { ...all, ...parts })).map(
        ({ ticket: { number }, joined: others }) => [number, others],
      );
    expect(await seen({})).toEqual([
      [lead.number, 1],
      [alone.number, 0],
    ]);
    expect(await seen({ parent: lead.number })).toEqual([[joined.number, 0]]);
    expect(await seen({ holder: agent })).toEqual([[alone.number, 0]]);
    expect(await seen({ states: ['new'], desk: 'development' })).toEqual([[lead.number, 1]]);
    expect(await seen({ search: `#${alone.number}` })).toEqual([[alone.number, 0]]);
    expect(await seen({ search: 'noor BAK' })).toEqual([[alone.number, 0]]);
    expect(await seen({ search: 'jan@', parent: 'any' })).toEqual([[joined.number, 0]]);
    expect(await seen({ search: '%' })).toEqual([]);
    expect(await seen({ limit: 1 })).toEqual([[lead.number, 1]]);
    const stranger = grantOf('ander', agent, 'agent');
    expect(await seen({ parent: 'any' }, stranger)).toEqual([]);
    const mark = await store.tickets.mark(asAgent());
    await moved(lead, { is: 'assign', to: agent });
    expect(await store.tickets.mark(asAgent())).not.toBe(mark);
    expect(await store.tickets.mark(stranger)).toBe('0.0');
  });

  describe('the same cause', () => {
    test('joins the first one that is open, also when many come at once', async () => {
      fresh();
      const cause = 'licence-limit-reached {}';
      const tickets = await Promise.all(
        Array.from({ length: 6 }, (_, index) => opened({ cause, openedBy: `p${index}@zonnewende.example` })),
      );
      const lead = tickets.filter(({ parent }) => parent === null);
      expect(lead).toHaveLength(1);
      expect(new Set(tickets.flatMap(({ parent }) => parent ?? []))).toEqual(new Set([lead[0]?.number]));
    });

    test('of another customer, or another cause, or none, stands alone', async () => {
      const one = fresh();
      const lead = await opened({ cause: 'x' });
      expect((await opened({ cause: 'y' })).parent).toBeNull();
      expect((await opened({ cause: null })).parent).toBeNull();
      fresh();
      expect((await opened({ cause: 'x' })).parent).toBeNull();
      tenant = one;
      expect((await opened({ cause: 'x' })).parent).toBe(lead.number);
    });

    test('an answer to the first answers all, each in their own language; what was written stays with the first', async () => {
      fresh();
      const lead = await opened({ cause: 'x' });
      const joined = await opened({ cause: 'x', openedBy: 'jan@zonnewende.example', language: 'en' });
      const done = await moved(
        lead,
        { is: 'solve', how: 'verified' },
        {
          note: 'Bij Sanne was het veld leeg',
          tell: ({ language, number }) => `${language} ${number}`,
        },
      );
      expect(done.told).toHaveLength(2);
      const lines = await Promise.all(done.told.map((each) => store.lines(each, 0)));
      expect(lines.flat().map(({ body, sent }) => [body, sent])).toEqual([
        [`nl ${lead.number}`, 'no'],
        [`en ${joined.number}`, 'no'],
      ]);
      expect(await store.tickets.find(asAgent(), joined.number)).toMatchObject({
        state: 'solved',
        solved: 'verified',
      });
      const trail = await store.tickets.trail(asAgent(), joined.number);
      expect(trail?.map(({ note }) => note)).toEqual([null]);
      expect((await opened({ cause: 'x' })).parent).toBeNull();
    });
  });

  test('a ticket is merged into an open one of the same customer, never into itself or one that joined another', async () => {
    const other = fresh();
    const stranger = await opened();
    fresh();
    const [one, two, three] = [await opened(), await opened(), await opened()];
    const merge = (ticket: Ticket, into: number) => step(ticket, { is: 'merge', into });
    expect(await merge(one, one.number)).toMatchObject({ is: 'not-possible' });
    expect(await merge(one, stranger.number)).toMatchObject({ is: 'not-possible' });
    expect(await merge(one, 2_000_000_000)).toMatchObject({ is: 'not-possible' });
    const merged = await moved(one, { is: 'merge', into: two.number });
    expect(merged.ticket).toMatchObject({ state: 'merged', parent: two.number });
    expect(await merge(three, one.number)).toMatchObject({ is: 'not-possible' });
    expect(await store.tickets.find(asAgent(other), stranger.number)).toMatchObject({ revision: 0 });
    const solved = await moved(
      two,
      { is: 'solve', how: 'confirmed' },
      { tell: ({ number }) => `klaar ${number}` },
    );
    expect(solved.told).toHaveLength(2);
    const apart = await moved(merged.ticket, { is: 'reopen' });
    expect(apart.ticket).toMatchObject({ state: 'reopened', parent: null });
  });
});
