import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ClockWatching, watchClocks } from '../../../src/clients/desks/clock-watch.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import type { Letter, Mailed } from '../../../src/diagnostics/ports/mail.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from '../store/backends.ts';
import { grantOf } from '../store/grants.ts';

const asker = 'sanne@zonnewende.example';
const openedAt = new Date('2026-11-23T08:00:00.000Z');
const hoursIn = (hours: number) => new Date(openedAt.getTime() + hours * 3_600_000);

describe.each(backends)('the clocks of tickets are watched, on $name', ({ place }) => {
  let store: Store;
  const id = `t-${randomUUID()}`;
  const tenant = tenantShape.parse({
    ...{ id, name: 'Zonnewende', source: { kind: 'api', name: 'HR' }, schedule: { times: ['06:00'] } },
    serviceLevels: {
      support: { firstAnswer: 4, solution: 100, escalateTo: 'lead@support.example' },
      consultancy: { firstAnswer: 100, solution: 8 },
    },
  });
  const grant = grantOf(id, 'agent@desk.example', 'agent');
  let letters: Letter[] = [];
  let mailed: Mailed = { is: 'sent' };
  let machine = openedAt;

  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  const opened = async (desk: Ticket['desk'] = 'support'): Promise<Ticket> => {
    const conversation = randomUUID();
    const delivery = { channel: 'web', key: randomUUID(), conversation, place: null, body: null };
    await store.accept({ ...delivery, from: { tenant: id, address: asker }, receivedAt: openedAt });
    const claim = await store.claim(conversation, 'one', openedAt, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const ticket = newTicket({ key: randomUUID(), tenant: id, openedBy: asker, desk });
    const outcome = { state: null, done: [], heard: [], audit: [], at: openedAt, replies: () => [] };
    const end = await store.commit(claim, { ...outcome, ticket });
    if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
    return end.ticket;
  };
  const watching = (at: Date): ClockWatching => ({
    clocks: store.clocks,
    tenants: new Map([[id, tenant]]),
    mail: {
      send: async (letter) => {
        letters.push(letter);
        return mailed;
      },
    },
    clock: () => at,
    machineNow: () => machine,
    note: () => undefined,
  });
  const noticed = async ({ number }: Ticket) =>
    (await store.tickets.trail(grant, number))?.filter(({ by }) => by === 'loket').map(({ move }) => move);
  const lateOf = async ({ number }: Ticket) => {
    const any = { states: null, desk: null, flow: null, holder: null, parent: 'any', limit: 50 } as const;
    return (await store.tickets.queue(grant, { ...any, search: String(number) }))[0]?.late;
  };
  const about = ({ number }: Ticket) => letters.filter(({ text }) => text.includes(` ${number} `));

  test('once at three quarters, and once when the time is over, however many look at the same moment', async () => {
    const ticket = await opened();
    await watchClocks(watching(hoursIn(2)));
    expect([await noticed(ticket), await lateOf(ticket)]).toEqual([[], 'fine']);
    await Promise.all([watchClocks(watching(hoursIn(3))), watchClocks(watching(hoursIn(3)))]);
    await watchClocks(watching(hoursIn(3.5)));
    expect([await noticed(ticket), await lateOf(ticket)]).toEqual([['warn'], 'warned']);
    expect(about(ticket)).toEqual([]);
    machine = hoursIn(5);
    for (let sweep = 0; sweep < 3; sweep += 1)
      await Promise.all([watchClocks(watching(hoursIn(5))), watchClocks(watching(hoursIn(5)))]);
    expect([await noticed(ticket), await lateOf(ticket)]).toEqual([['warn', 'escalate'], 'overdue']);
    expect(about(ticket)).toMatchObject([
      { to: 'lead@support.example', messageId: `<loket-${ticket.number}-first-answer@loket>` },
    ]);
    expect(about(ticket)[0]?.text).not.toMatch(/sanne|zonnewende\.example/u);
  });

  test('a letter that did not go is tried again, as the same letter, also by the next process', async () => {
    const ticket = await opened();
    mailed = { is: 'maybe-sent' };
    await watchClocks(watching(hoursIn(5)));
    await watchClocks(watching(hoursIn(5)));
    expect(about(ticket)).toHaveLength(1);
    mailed = { is: 'sent' };
    machine = new Date(machine.getTime() + 16 * 60_000);
    await watchClocks(watching(hoursIn(6)));
    machine = new Date(machine.getTime() + 16 * 60_000);
    await watchClocks(watching(hoursIn(6)));
    expect(new Set(about(ticket).map(({ messageId }) => messageId)).size).toBe(1);
    expect(about(ticket)).toHaveLength(2);
  });

  test('a ticket that was answered, that is closed, or for which nothing was agreed, is left alone', async () => {
    letters = [];
    const answered = await opened();
    const closed = await opened();
    const other = await opened('licences');
    const by = { by: 'agent', note: 'x', at: hoursIn(1), tell: () => null, revision: 0 } as const;
    await store.tickets.step(grant, { number: answered.number, move: { is: 'ask-customer' }, ...by });
    await store.tickets.step(grant, { number: closed.number, move: { is: 'decline' }, ...by });
    await watchClocks(watching(hoursIn(50)));
    for (const ticket of [answered, closed, other])
      expect([await noticed(ticket), about(ticket)]).toEqual([[], []]);
  });

  test('the hours in which a ticket was set aside count for no solution', async () => {
    const { number } = await opened('consultancy');
    const step = (revision: number, hours: number, move: TicketStep['move'], by: 'agent' | 'loket') =>
      store.tickets.step(grant, {
        ...{ number, revision, move, by, note: null, at: hoursIn(hours), tell: () => null },
      });
    await step(0, 2, { is: 'snooze', until: { is: 'until-date', at: hoursIn(50) } }, 'agent');
    await watchClocks(watching(hoursIn(40)));
    const ticket = await store.tickets.find(grant, number);
    if (ticket === null) throw new Error('the ticket is gone');
    expect([await noticed(ticket), ticket.snoozed?.is]).toEqual([[], 'until-date']);
    await step(1, 50, { is: 'wake' }, 'loket');
    await watchClocks(watching(hoursIn(53)));
    expect(await noticed(ticket)).toEqual(['wake']);
    await watchClocks(watching(hoursIn(54)));
    expect(await noticed(ticket)).toEqual(['wake', 'warn']);
  });
});
