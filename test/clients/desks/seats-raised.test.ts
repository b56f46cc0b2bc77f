import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sayDeskNews } from '../../../src/bots/desks/say-desk-news.ts';
import { connectDesks } from '../../../src/clients/desks/connect-desks.ts';
import type { ConnectedDesks } from '../../../src/clients/desks/desk-dependencies.ts';
import { runJob } from '../../../src/clients/desks/run-job.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Language } from '../../../src/diagnostics/model.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { Fault } from '../../../src/sandbox/fault.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { seatEvidence } from '../../fixtures/seat-ticket.ts';
import { until } from '../../until.ts';
import { people, type Stage, stage, tenantOf } from '../stage.ts';
import { grantOf } from '../store/grants.ts';

const tenant = tenantOf('bakkerij-vermeer');
let store: Store;
let played: Stage;
/** As the tenant files have it; each test has a LearnLinq of its own. */
const customers = new Map<string, ConnectedDesks>();

beforeAll(async () => {
  store = await openStore('memory', {
    outside: (_, desk) => (desk === 'licences' ? 'yes' : 'no'),
    report: () => undefined,
    pollSeconds: 0.5,
  });
  await store.desks.work(
    runJob({
      desks: store.desks,
      customers,
      machineNow: () => new Date(),
      patience: { firstMs: 20, longestMs: 100, giveUpMs: 20_000 },
      say: sayDeskNews,
      told: () => undefined,
      note: () => undefined,
    }),
  );
});
afterAll(() => store.close());
afterEach(() => played.close());

/** The licence desk is a LearnLinq that is played, with what goes wrong there. */
async function begin(faults: readonly Fault[]): Promise<void> {
  played = await stage([...faults]);
  const access = played.sandbox.credentials.get(tenant.id)?.learnlinq;
  if (access === undefined) throw new Error('nobody plays LearnLinq');
  const desks = new Map([['licences', { kind: 'learnlinq', evidence: 'redacted', ...access }] as const]);
  for (const [id, connected] of connectDesks([{ tenant, desks }], null, { attemptMs: 300, lagMs: 0 }))
    customers.set(id, connected);
}

/** The administrator asks for three licences more, of six. */
async function asked({ amount = 3, language = 'nl' as Language } = {}) {
  const conversation = randomUUID();
  const at = new Date();
  const from = { tenant: tenant.id, address: people.vermeer };
  const delivery = { from, channel: 'web', key: randomUUID(), conversation, place: null, body: null };
  await store.accept({ ...delivery, receivedAt: at });
  const claim = await store.claim(conversation, 'one', at, 10_000);
  if (claim === null) throw new Error('the lease was not free');
  const ticket = newTicket({
    ...{ key: randomUUID(), tenant: tenant.id, openedBy: people.vermeer, desk: 'licences', language },
    ...{ flow: 'licence-increase', summary: `licence-increase: ${amount}` },
    evidence: seatEvidence(6, ['V07', 'V08', 'V09']),
    request: { amount, sum: null, reason: null, steps: [] },
  });
  const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
  const end = await store.commit(claim, { ...outcome, ticket });
  if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
  await store.release(end.claim);
  return { number: end.ticket.number, conversation };
}

const agent = grantOf(tenant.id, 'agent@desk.example', 'agent');
const said = async (conversation: string) =>
  (await store.lines(conversation, 0)).map(({ body }) =>
    body !== null && typeof body === 'object' && 'text' in body ? body['text'] : null,
  );
async function maximum(): Promise<unknown> {
  const own = played.sandbox.credentials.get(tenant.id)?.learnlinq;
  const headers = { Authorization: `Bearer ${own?.token}` };
  return await (await fetch(`${own?.url}/Licences`, { headers })).json();
}
type LmsFault = Extract<Fault, { system: 'learnlinq' }>;
const fault = (kind: Fault['kind'], more: Partial<LmsFault> = {}): LmsFault => ({
  ...{ system: 'learnlinq', route: 'licence-maximum', kind, times: 1 },
  ...more,
});

describe('a request for licences that LearnLinq itself carries out', () => {
  test.each([
    [
      'nl',
      'Ik heb het maximum in LearnLinq verhoogd van 6 naar 9 licenties, zoals je in ticket {n} vroeg. Na de volgende synchronisatie kijk ik of iedereen die wachtte erin staat.',
    ],
    [
      'en',
      'I have raised the maximum in LearnLinq from 6 to 9 licences, as you asked in ticket {n}. After the next sync I will check whether everybody who waited is in.',
    ],
  ] as const)(
    'is solved as far as is known, told in one line (%s), and looked at after the sync',
    async (language, text) => {
      await begin([]);
      const { number, conversation } = await asked({ language });
      await until(async () => (await store.tickets.find(agent, number))?.state === 'solved');
      expect(await store.tickets.find(agent, number)).toMatchObject({ solved: 'assumed' });
      expect(await said(conversation)).toEqual([text.replace('{n}', String(number))]);
      expect(await maximum()).toMatchObject({ maximum: 9 });
      const claim = await store.claim(conversation, 'one', new Date(), 10_000);
      expect(claim && (await store.booked(claim))).toMatchObject([
        { about: { flow: 'licence-increase', forwarded: 'yes', waited: ['V07', 'V08', 'V09'] } },
      ]);
    },
  );

  test.each<[string, readonly Fault[]]>([
    ['fails, and then answers half', [fault('server-error'), fault('truncated')]],
    ['does it, and answers too late', [fault('latency', { ms: 700 })]],
    [
      'does it, breaks off, and then fails for a while',
      [fault('truncated'), fault('server-error', { times: 2 })],
    ],
    [
      'is busy, hangs, and breaks the line',
      [fault('rate-limited', { ms: 1 }), fault('hang'), fault('refused')],
    ],
  ])('is raised once, although LearnLinq %s', async (_, faults) => {
    await begin(faults);
    const { number, conversation } = await asked();
    await until(async () => (await store.tickets.find(agent, number))?.state === 'solved');
    expect(await maximum()).toMatchObject({ maximum: 9 });
    expect(await said(conversation)).toHaveLength(1);
  });

  test('that was made at a maximum which has moved goes to our own agents, and changes nothing', async () => {
    await begin([]);
    const first = await asked();
    await until(async () => (await store.tickets.find(agent, first.number))?.state === 'solved');
    const second = await asked({ amount: 2 });
    await until(async () => (await said(second.conversation)).length > 0);
    expect((await said(second.conversation)).join()).toContain('Een medewerker van Support');
    expect(await store.desks.stranded(agent, 1)).toMatchObject([
      { ticket: second.number, state: 'refused', problem: 'maximum-has-moved' },
    ]);
    expect(await maximum()).toMatchObject({ maximum: 9 });
  });
});
