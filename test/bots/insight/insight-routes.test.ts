import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { insightRoutes } from '../../../src/bots/insight/insight-routes.ts';
import { insightShape } from '../../../src/bots/insight/insight-shape.ts';
import type { Answer } from '../../../src/bots/route.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { Measure } from '../../../src/diagnostics/insight/measure.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const sam = 'sam@desk.example';
const tenants = new Map(
  [
    tenantOf({ id: 'linde', name: 'Linde', agents: [sam], administrators: ['ada@linde.example'] }),
    tenantOf({ id: 'vermeer', name: 'Vermeer', agents: [sam], administrators: ['vera@vermeer.example'] }),
    tenantOf({ id: 'elders', name: 'Elders', technicalAdministrators: ['tim@elders.example'] }),
  ].map((tenant) => [tenant.id, tenant]),
);
const now = new Date('2026-11-17T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
  await happen('linde', now, [
    { tenant: 'linde', day: '2026-11-17', is: 'asked', flow: 'user-missing' },
    { tenant: 'linde', day: '2026-11-17', is: 'question' },
    {
      ...{ tenant: 'linde', day: '2026-11-17', is: 'diagnosed', flow: 'user-missing', source: 'api' },
      ...{ outcome: 'explained', causes: ['licence-limit-reached'] },
    },
    { tenant: 'linde', day: '2026-10-01', is: 'misunderstood' },
  ]);
  await happen('vermeer', now, [{ tenant: 'vermeer', day: '2026-11-17', is: 'misunderstood' }]);
}, 60_000);
afterAll(() => store.close());

/** A turn that leaves measures and a ticket; the ticket is answered after 10 minutes and solved after 30. */
async function happen(tenant: string, at: Date, measures: readonly Measure[]) {
  const conversation = randomUUID();
  const openedBy = `asker@${tenant}.example`;
  const from = { tenant, address: openedBy };
  const delivery = { from, channel: 'web', key: randomUUID(), conversation, place: null, body: null };
  await store.accept({ ...delivery, receivedAt: at });
  const claim = await store.claim(conversation, 'one', at, 10_000);
  if (claim === null) throw new Error('the lease was not free');
  const ticket = newTicket({ key: randomUUID(), tenant, openedBy });
  const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [], measures, ticket };
  const end = await store.commit(claim, outcome);
  if (end.is !== 'committed' || end.ticket === null) throw new Error(end.is);
  const grant = grantOf(tenant, sam, 'agent');
  const { number } = end.ticket;
  const steps: readonly Pick<TicketStep, 'move' | 'note' | 'at'>[] = [
    { move: { is: 'answer' }, note: 'Ik kijk ernaar.', at: later(10) },
    { move: { is: 'solve', how: 'confirmed' }, note: null, at: later(30) },
  ];
  for (const [revision, step] of steps.entries()) {
    const stepped = await store.tickets.step(grant, {
      ...step,
      number,
      revision,
      by: 'agent',
      tell: () => null,
    });
    expect(stepped.is).toBe('moved');
  }
}

const sender = (address: string, ...customers: string[]): Sender => ({
  customers,
  address,
  proven: 'yes',
  via: 'token',
});

async function ask(who: Sender | null, query = ''): Promise<Answer> {
  const [route] = insightRoutes({ whoAsks: async () => who, store, tenants, clock: () => now });
  if (route === undefined) throw new Error('no route');
  const asked = { path: '/api/insight', query: new URLSearchParams(query), headers: {} };
  return route.answer({ ...asked, body: Buffer.of(), gone: new AbortController().signal });
}
async function figures(who: Sender, query = '') {
  const answer = await ask(who, query);
  if (answer.is !== 'json') throw new Error(JSON.stringify(answer));
  return insightShape.parse(answer.json);
}
const agent = sender(sam, 'linde', 'vermeer');
const ada = sender('ada@linde.example', 'linde');

describe('the figures', () => {
  test('are what the store kept of these days, with the times of the tickets', async () => {
    const { from, to, customers } = await figures(ada, 'language=en');
    expect([from, to]).toEqual(['2026-10-19', '2026-11-17']);
    expect(customers.map(({ figures: each }) => each)).toEqual([
      {
        funnel: { asked: 1, diagnosed: 1, explained: 1, forwarded: 1, solved: 1 },
        solved: { verified: 0, confirmed: 1, assumed: 0 },
        questions: { asked: 1, diagnoses: 1, each: 1 },
        misunderstood: 0,
        causes: [
          {
            check: 'licence-limit-reached',
            title: expect.stringMatching(/licen/iu),
            source: 'api',
            count: 1,
          },
        ],
        firstAnswer: { count: 1, median: 10, ninetieth: 10 },
        solution: { count: 1, median: 30, ninetieth: 30 },
      },
    ]);
  });

  test('of other days are others', async () => {
    const { together } = await figures(ada, 'from=2026-10-01&to=2026-10-01');
    expect([together.misunderstood, together.funnel.asked, together.funnel.forwarded]).toEqual([1, 0, 0]);
  });

  test('of all customers of an agent are told apart, and together', async () => {
    const { customers, together } = await figures(agent);
    expect(customers.map(({ id, figures: each }) => [id, each.misunderstood])).toEqual([
      ['linde', 0],
      ['vermeer', 1],
    ]);
    expect([together.misunderstood, together.funnel.forwarded]).toEqual([1, 2]);
  });

  test('name nobody', async () => {
    expect(JSON.stringify(await figures(agent))).not.toContain('@');
  });
});

describe('who may see them', () => {
  test('an administrator sees the own customer, whatever the session says besides', async () => {
    const both = sender('ada@linde.example', 'linde', 'vermeer');
    expect((await figures(both)).customers.map(({ id }) => id)).toEqual(['linde']);
  });

  test('another’s customer is answered like one that does not exist', async () => {
    const other = await ask(ada, 'customer=vermeer');
    expect(other).toMatchObject({ status: 404 });
    expect(other).toEqual(await ask(ada, 'customer=nowhere'));
  });

  test.each<[string, Sender | null, number]>([
    ['nobody', null, 401],
    ['an employee', sender('asker@linde.example', 'linde'), 403],
    ['a technical administrator', sender('tim@elders.example', 'elders'), 403],
    ['an administrator whose address is not proven', { ...ada, proven: 'no' }, 403],
    ['an administrator elsewhere', sender('vera@vermeer.example', 'linde'), 403],
  ])('%s sees none', async (_who, who, status) => {
    expect(await ask(who)).toMatchObject({ is: 'error', status });
    expect(await ask(who, 'format=csv')).toMatchObject({ is: 'error', status });
  });

  test('a grant for oneself counts nothing', async () => {
    const own = grantOf('linde', 'asker@linde.example', 'employee');
    const days = { from: '2026-11-01', to: '2026-11-30' };
    expect(await store.insights.count(own, days, 'Europe/Amsterdam')).toBeNull();
  });
});

test.each(['from=2026-11-18', 'from=2026-02-30', 'from=gisteren', 'from=2020-01-01', 'format=xls'])(
  'what cannot be is refused with what to send: %s',
  async (query) => {
    const answer = await ask(ada, query);
    expect(answer).toMatchObject({ is: 'error', status: 400 });
    expect(answer.is === 'error' && answer.message).toContain('YYYY-MM-DD');
  },
);

test('they can be kept as CSV', async () => {
  const answer = await ask(ada, 'format=csv');
  if (answer.is !== 'download') throw new Error(answer.is);
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.pieces) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toContain('linde,Linde,causes,licence-limit-reached,api,1,count,');
});
