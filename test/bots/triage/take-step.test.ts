import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { takeStep } from '../../../src/bots/triage/take-step.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Chat } from '../../../src/diagnostics/ports/announcements.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { backends } from '../../clients/store/backends.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';

const day = 24 * 60 * 60 * 1000;
const at = new Date('2025-01-06T09:00:00.000Z');
const later = new Date(at.getTime() + 400 * day);
const keep = { conversationDays: 365, ticketDays: 730, auditDays: 1_095 } as const;

describe.each(backends)('an agent’s step with a ticket whose talk was let go of, on $name', ({ place }) => {
  let store: Store;
  const tenant = `t-${randomUUID()}`;
  const grant = grantOf(tenant, 'agent@desk.example', 'agent');
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  const talk = async (address: string, when: Date, what: 'with-ticket' | 'talk-alone') => {
    const conversation = randomUUID();
    const from = { tenant, address };
    const delivery = { channel: 'web', key: randomUUID(), conversation, place: null, body: null };
    await store.accept({ ...delivery, from, receivedAt: when });
    const claim = await store.claim(conversation, 'one', when, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const wanted = newTicket({ key: randomUUID(), tenant, openedBy: address });
    const end = await store.commit(claim, {
      ...{ state: { language: 'nl' }, heard: ['hoi'], audit: [], replies: () => [], at: when },
      done: (await store.waiting(claim)).map(({ id }) => id),
      ticket: what === 'with-ticket' ? wanted : null,
    });
    if (end.is !== 'committed') throw new Error('not committed');
    await store.release(end.claim);
    return { conversation, ticket: end.ticket };
  };
  const stepOf = ({ number, revision }: Ticket, move: TicketStep['move'], when: Date): TicketStep => ({
    ...{ number, revision, move, by: 'agent', note: null, at: when },
    tell: (ticket) => `${ticket.number} ${ticket.state}`,
  });
  const find = async (number: number): Promise<Ticket> => {
    const ticket = await store.tickets.find(grant, number);
    if (ticket === null) throw new Error('the ticket is gone');
    return ticket;
  };
  /** A ticket that was declined long ago, of somebody who wrote again not long ago, in another talk. */
  const letGo = async (address: string): Promise<Ticket> => {
    const { ticket } = await talk(address, at, 'with-ticket');
    if (ticket === null) throw new Error('no ticket was opened');
    await store.tickets.step(grant, { ...stepOf(ticket, { is: 'decline' }, at), tell: () => null });
    await talk(address, later, 'talk-alone');
    await store.forgetOld(later);
    await store.retain(later, keep);
    return find(ticket.number);
  };
  const taking = (chat: Chat | null) => {
    const woken: string[] = [];
    const asked: string[] = [];
    const ports = {
      ...{ store, run: (conversation: string) => void woken.push(conversation) },
      chatOf: async ({ address }: { address: string }) => {
        asked.push(address);
        return chat;
      },
    };
    return { ports, woken, asked };
  };

  test('says that nobody hears of it, where the asker is known nowhere', async () => {
    const ticket = await letGo('sanne@zonnewende.example');
    expect(ticket).toMatchObject({ chat: 'gone', openedBy: 'sanne@zonnewende.example', state: 'declined' });
    const { ports, woken, asked } = taking(null);
    const done = await takeStep(ports, grant, ticket, stepOf(ticket, { is: 'reopen' }, later));
    expect(done).toMatchObject({ is: 'unheard', ticket: { state: 'reopened', chat: 'gone' } });
    expect([woken, asked]).toEqual([[], ['sanne@zonnewende.example']]);
  });

  test('goes on in the asker’s own chat, where a channel knows it, and what is said there is the ticket’s', async () => {
    const ticket = await letGo('piet@zonnewende.example');
    const conversation = randomUUID();
    const person = { tenant, address: 'piet@zonnewende.example' };
    const { ports, woken } = taking({ conversation, channel: 'web', place: null, person });
    const done = await takeStep(ports, grant, ticket, stepOf(ticket, { is: 'reopen' }, later));
    expect(done).toMatchObject({ is: 'moved', ticket: { state: 'reopened', chat: 'open' } });
    expect(woken).toEqual([conversation]);
    expect((await store.lines(conversation, 0)).map(({ body }) => body)).toEqual([
      `${ticket.number} reopened`,
    ]);
    const asked = await find(ticket.number);
    await takeStep(ports, grant, asked, stepOf(asked, { is: 'ask-customer' }, later));
    const delivery = { channel: 'web', key: randomUUID(), conversation, place: null, body: null };
    await store.accept({ ...delivery, from: person, receivedAt: later });
    const claim = await store.claim(conversation, 'one', later, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    expect((await store.withPerson(claim)).map(({ number }) => number)).toEqual([ticket.number]);
  });

  test('of which the asker hears nothing anyway is simply done', async () => {
    const ticket = await letGo('noor@zonnewende.example');
    const silent = { ...stepOf(ticket, { is: 'reopen' }, later), tell: () => null };
    expect(await takeStep(taking(null).ports, grant, ticket, silent)).toMatchObject({ is: 'moved' });
  });

  test('a talk that is still there stays where it is, and nobody is looked for', async () => {
    const { ticket, conversation } = await talk('open@zonnewende.example', later, 'with-ticket');
    if (ticket === null) throw new Error('no ticket was opened');
    const { ports, woken, asked } = taking(null);
    await takeStep(ports, grant, ticket, stepOf(ticket, { is: 'decline' }, later));
    expect([woken, asked]).toEqual([[conversation], []]);
  });
});
