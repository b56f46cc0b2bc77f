import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { NewSeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';
import type { LookChange } from '../../../src/diagnostics/ports/looks.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from './backends.ts';
import { grantOf } from './grants.ts';

const day = 24 * 60 * 60 * 1000;
const now = new Date('2026-11-23T09:00:00.000Z');
const ago = (days: number) => new Date(now.getTime() - days * day);
const keep = { conversationDays: 365, ticketDays: 730, auditDays: 1_095 } as const;

describe.each(backends)('what is kept, and for how long, on $name', ({ place }) => {
  let store: Store;
  const tenant = `t-${randomUUID()}`;
  const agent = grantOf(tenant, 'agent@desk.example', 'agent');
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  /** Somebody's talk of so many days ago, with a ticket that was closed then or is open. */
  const talk = async (
    address: string,
    days: number,
    ticket: 'none' | 'open' | 'closed',
    request?: NewSeatRequest,
  ) => {
    const [conversation, at] = [randomUUID(), ago(days)];
    const delivery = {
      channel: 'web',
      key: randomUUID(),
      conversation,
      place: { person: address },
      body: null,
    };
    await store.accept({ ...delivery, from: { tenant, address }, receivedAt: at });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const key = randomUUID();
    const end = await store.commit(claim, {
      ...{ state: { about: address }, heard: [`ik ben ${address}`], replies: () => [] },
      done: (await store.waiting(claim)).map(({ id }) => id),
      audit: [{ at, tenant, actor: address, action: 'diagnosed', outcome: 'user-missing' }],
      ticket:
        ticket === 'none'
          ? null
          : newTicket({
              ...{ key, tenant, openedBy: address, summary: `over ${address}` },
              ...(request !== undefined && { request }),
            }),
      at,
    });
    if (end.is !== 'committed') throw new Error('not committed');
    await store.release(end.claim);
    if (end.ticket !== null && ticket === 'closed') {
      const { number, revision } = end.ticket;
      const step = { number, revision, by: 'agent', note: `voor ${address}`, at, tell: () => null } as const;
      await store.tickets.step(agent, { ...step, move: { is: 'decline' } });
    }
    return { conversation, number: end.ticket?.number ?? 0 };
  };
  const ticketOf = async (number: number): Promise<Ticket | null> => store.tickets.find(agent, number);

  test('what is older than its period goes, what is younger stays, and numbers stay for good', async () => {
    const old = await talk('oud@zonnewende.example', 366, 'none');
    const young = await talk('jong@zonnewende.example', 364, 'none');
    const closed = await talk('dicht@zonnewende.example', 731, 'closed');
    const recent = await talk('kort@zonnewende.example', 729, 'closed');
    const open = await talk('open@zonnewende.example', 2_000, 'open');
    // Keys of deliveries are forgotten before that, after seven days.
    await store.forgetOld(now);

    const gone = await store.retain(now, keep);
    expect(gone).toMatchObject({ lines: 4, tickets: 1, conversations: 1 });
    expect(await store.lines(old.conversation, 0)).toEqual([]);
    expect(await store.lines(young.conversation, 0)).toHaveLength(1);
    const [was, is] = [await ticketOf(closed.number), await ticketOf(recent.number)];
    expect(was).toMatchObject({ state: 'declined', summary: was?.flow, evidence: null });
    expect((await store.tickets.trail(agent, closed.number))?.map(({ note }) => note)).toEqual([null]);
    expect(is).toMatchObject({ state: 'declined', summary: 'over kort@zonnewende.example' });
    expect(await ticketOf(open.number)).toMatchObject({ summary: 'over open@zonnewende.example' });
    expect(await store.retain(now, keep)).toMatchObject({
      lines: 0,
      tickets: 0,
      conversations: 0,
      people: 0,
    });
  });

  test('what licences were asked for goes with what the ticket was about', async () => {
    const [asker, boss] = ['vraagt@zonnewende.example', 'baas@zonnewende.example'];
    const request = (number: number) => store.requests.find(agent, number);
    const of = { reason: `voor ${boss}`, amount: 2, sum: null, steps: [{ by: [boss], needed: 1 }] };
    const [old, open] = [await talk(asker, 731, 'closed', of), await talk(asker, 731, 'open', of)];
    await store.retain(now, keep);
    expect(await request(old.number)).toMatchObject({ reason: null, amount: 2 });
    expect(await request(open.number)).toMatchObject({ reason: `voor ${boss}`, steps: of.steps });
  });

  test('an address goes with the last that hangs on it: the audit, which holds ids', async () => {
    const closed = await talk('weg@zonnewende.example', 1_000, 'closed');
    await store.forgetOld(now);
    await store.retain(now, keep);
    expect(await ticketOf(closed.number)).toMatchObject({ openedBy: 'weg@zonnewende.example' });
    const later = new Date(now.getTime() + 100 * day);
    expect((await store.retain(later, keep)).audit).toBeGreaterThan(0);
    expect((await ticketOf(closed.number))?.openedBy).toMatch(/^erased-\d+$/u);
  });

  /** Something that is done in a talk, without a word. */
  const turn = async (conversation: string, days: number, looks: readonly LookChange[]) => {
    const at = ago(days);
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const booked = await store.booked(claim);
    const outcome = { state: claim.state, done: [], heard: [], ticket: null, audit: [], at };
    const end = await store.commit(claim, { ...outcome, looks, replies: () => [] });
    if (end.is !== 'committed') throw new Error(end.is);
    await store.release(end.claim);
    return booked;
  };
  const promised = (address: string): LookChange => ({
    is: 'booked',
    look: {
      tenant,
      about: {
        flow: 'user-missing',
        wish: { is: 'name', text: address },
        choice: null,
        mentions: { address: null, username: null, url: null },
        forwarded: 'no',
      },
      causes: ['missing-required-field'],
      after: now,
      due: now,
    },
    by: { customers: [tenant], address, proven: 'yes', via: 'channel' },
    language: 'nl',
  });

  test('a talk in which a look was promised goes when that has ended long ago, and stays while it is due', async () => {
    const ends = async (address: string, days: number) => {
      const { conversation } = await talk(address, 400, 'none');
      await turn(conversation, 400, [promised(address)]);
      const [look] = await turn(conversation, 400, []);
      await turn(conversation, days, [{ is: 'ended', id: look?.id ?? 0, how: 'verified' }]);
      return conversation;
    };
    const long = await ends('lang@zonnewende.example', 366);
    const short = await ends('pas@zonnewende.example', 364);
    const due = (await talk('straks@zonnewende.example', 400, 'none')).conversation;
    await turn(due, 400, [promised('straks@zonnewende.example')]);
    await store.forgetOld(now);
    await store.retain(now, keep);
    expect(await store.claim(long, 'one', now, 1)).toBeNull();
    expect(await store.claim(short, 'one', now, 1)).toMatchObject({
      state: { about: 'pas@zonnewende.example' },
    });
    expect(await store.claim(due, 'one', now, 1)).toMatchObject({
      state: { about: 'straks@zonnewende.example' },
    });
  });

  test('who writes again after all was let go of begins anew, and is reached', async () => {
    const address = 'terug@zonnewende.example';
    const { conversation, number } = await talk(address, 1_000, 'closed');
    await store.forgetOld(now);
    await store.retain(now, keep);
    expect(await store.claim(conversation, 'one', now, 1)).toBeNull();
    const later = new Date(now.getTime() + 100 * day);
    await store.retain(later, keep);

    const delivery = { channel: 'web', key: randomUUID(), conversation, place: { person: address } };
    const from = { tenant, address };
    expect(await store.accept({ ...delivery, from, body: null, receivedAt: later })).toBe('new');
    const claim = await store.claim(conversation, 'one', later, 10_000);
    expect(claim).toMatchObject({ place: { person: address }, state: null });
    if (claim === null) throw new Error('the lease was not free');
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: address });
    const outcome = { state: null, done: [], heard: [], audit: [], at: later, ticket, replies: () => [] };
    const end = await store.commit(claim, outcome);
    expect(end).toMatchObject({ is: 'committed', ticket: { openedBy: address } });
    expect((await ticketOf(number))?.openedBy).toMatch(/^erased-\d+$/u);
  });
});
