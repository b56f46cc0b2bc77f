import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { DeskSaid, Handover } from '../../../src/diagnostics/ports/desks.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { NewTicket, Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { until } from '../../until.ts';
import { backends } from './backends.ts';
import { grantOf, jobGrantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const agent = 'agent@desk.example';
const asker = 'sanne@zonnewende.example';

describe.each(backends)('a desk outside hears what is decided here, on $name', ({ place }) => {
  let store: Store;
  const jobs: number[] = [];
  const said: number[] = [];
  const tenant = `t-${randomUUID()}`;
  const grant = grantOf(tenant, agent, 'agent');
  const own = jobGrantOf(tenant, asker);
  beforeAll(async () => {
    store = await openStore(place, {
      outside: (of, desk) => (of === tenant && desk !== 'support' ? 'yes' : 'no'),
      report: () => undefined,
      pollSeconds: 0.5,
    });
    await store.desks.work(async ({ is, id }) => void (is === 'hand-over' ? jobs : said).push(id));
  });
  afterAll(() => store.close());

  const opened = async (parts: Partial<NewTicket> = {}) => {
    const conversation = randomUUID();
    const delivery = { channel: 'web', key: randomUUID(), conversation, place: null, body: null };
    await store.accept({ ...delivery, from: { tenant, address: asker }, receivedAt: at });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: asker, desk: 'development', ...parts });
    const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
    const end = await store.commit(claim, { ...outcome, ticket });
    await store.release(claim);
    if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
    return { ticket: end.ticket, conversation };
  };
  const handoversOf = async ({ number }: Ticket) => {
    const found = await Promise.all([...new Set(jobs)].map((id) => store.desks.handover(grant, id)));
    return found.flatMap((each) => (each?.ticket.number === number ? [each.handover] : []));
  };
  const decidedOf = async (ticket: Ticket) =>
    (await handoversOf(ticket)).filter(({ kind }) => kind === 'decided');
  const settle = (handover: Handover, ref: string) =>
    store.desks.settle(grant, handover, { is: 'opened', ref }, { at, tell: () => null });
  const firstOf = async (ticket: Ticket) => {
    await until(async () => (await handoversOf(ticket)).length > 0);
    const [handover] = await handoversOf(ticket);
    if (handover === undefined) throw new Error('it was not handed over');
    return handover;
  };
  /** A ticket that lies with the desk development. */
  const lying = async () => {
    const { ticket, conversation } = await opened();
    const handover = await firstOf(ticket);
    await settle(handover, `DEV-${ticket.number}`);
    return { ticket, conversation, handover };
  };
  const step = async ({ number }: Ticket, move: TicketStep['move'], by: TicketStep['by'] = 'agent') => {
    const { revision = 0 } = (await store.tickets.find(grant, number)) ?? {};
    const of = by === 'asker' ? own : grant;
    const stepped = await store.tickets.step(of, {
      ...{ number, revision, move, by, note: 'Geregeld', at, tell: () => null },
    });
    expect(stepped.is).toBe('moved');
  };
  const deskSays = async (about: string, is: DeskSaid['is']) => {
    const before = said.length;
    const message = { tenant, desk: 'development', key: randomUUID(), about, receivedAt: at } as const;
    await store.desks.hear({ ...message, said: { is, text: null } });
    await until(async () => said.length > before);
    await store.desks.settleMessage(own, said.at(-1) ?? 0, { at, tell: () => null });
  };
  /** A job that comes after all that went before: nothing else was booked. */
  const nothingMore = async () => void (await firstOf((await opened({ desk: 'licences' })).ticket));

  const solve = (how: 'verified' | 'confirmed') => ({ is: 'solve', how }) as const;
  test.each<[string, TicketStep['move'], TicketStep['by'], string]>([
    ['an agent solved it', solve('confirmed'), 'agent', 'solve'],
    ['who asked says that it works', solve('confirmed'), 'asker', 'solve'],
    ['Loket saw it in the systems', solve('verified'), 'loket', 'solve'],
    ['an agent declined it', { is: 'decline' }, 'agent', 'decline'],
  ])('%s', async (_, move, by, decided) => {
    const { ticket, handover } = await lying();
    await step(ticket, move, by);
    await until(async () => (await decidedOf(ticket)).length > 0);
    expect(await decidedOf(ticket)).toMatchObject([
      { state: 'waiting', desk: 'development', decided: { move: decided, by }, text: 'Geregeld' },
    ]);
    expect((await decidedOf(ticket))[0]?.about).toEqual({
      ...{ key: handover.key, ref: `DEV-${ticket.number}`, state: 'opened' },
    });
  });

  test('what the desk itself said is not told back, what Loket sees of it afterwards is', async () => {
    const { ticket, handover } = await lying();
    await deskSays(handover.key, 'solved');
    await nothingMore();
    expect(await decidedOf(ticket)).toEqual([]);
    await step(ticket, { is: 'verify' }, 'loket');
    await until(async () => (await decidedOf(ticket)).length > 0);
    expect(await decidedOf(ticket)).toMatchObject([{ decided: { move: 'verify', by: 'loket' } }]);
  });

  test('a turn in which the systems say so tells it as well', async () => {
    const { ticket, conversation } = await lying();
    const later = new Date(at.getTime() + 60_000);
    await store.accept({
      ...{ channel: 'web', key: randomUUID(), conversation, place: null, body: null },
      ...{ from: { tenant, address: asker }, receivedAt: later },
    });
    const claim = await store.claim(conversation, 'two', later, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const { tenant: of, flow, summary } = ticket;
    const outcome = { state: null, done: [], heard: [], audit: [], at, ticket: null, replies: () => [] };
    await store.commit(claim, { ...outcome, news: [{ is: 'verified', tenant: of, flow, summary }] });
    await store.release(claim);
    await until(async () => (await decidedOf(ticket)).length > 0);
    expect(await decidedOf(ticket)).toMatchObject([{ decided: { move: 'solve', by: 'loket' }, text: null }]);
  });

  test('of several decisions that did not go yet only the latest goes', async () => {
    const { ticket } = await lying();
    await step(ticket, solve('confirmed'));
    await step(ticket, { is: 'reopen' }, 'asker');
    await until(async () => (await decidedOf(ticket)).length > 1);
    expect((await decidedOf(ticket)).map(({ decided, state }) => [decided?.move, state])).toEqual([
      ['solve', 'withdrawn'],
      ['reopen', 'waiting'],
    ]);
  });

  test('a ticket that no desk outside has, or that it gave back, is told to none', async () => {
    const { ticket: ours } = await opened({ desk: 'support' });
    await step(ours, solve('confirmed'));
    const { ticket, handover } = await lying();
    await deskSays(handover.key, 'returned');
    await step(ticket, solve('confirmed'));
    const { ticket: refused } = await opened();
    const stranded = { is: 'refused', problem: '403' } as const;
    await store.desks.settle(grant, await firstOf(refused), stranded, { at, tell: () => null });
    await step(refused, solve('confirmed'));
    await nothingMore();
    for (const each of [ours, ticket, refused]) expect(await decidedOf(each)).toEqual([]);
  });

  test('one that could not be told is shown to agents, and leaves ticket and asker alone', async () => {
    const { ticket } = await lying();
    await step(ticket, solve('confirmed'));
    await until(async () => (await decidedOf(ticket)).length > 0);
    const [decided] = await decidedOf(ticket);
    if (decided === undefined) throw new Error('it was not booked');
    const refused = { is: 'refused', problem: '404' } as const;
    expect(await store.desks.settle(grant, decided, refused, { at, tell: () => 'x' })).toEqual([]);
    expect(await store.desks.stranded(grant, 1)).toMatchObject([{ id: decided.id, kind: 'decided' }]);
    expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'solved' });
  });
});
