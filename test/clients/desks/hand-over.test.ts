import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sayDeskNews } from '../../../src/bots/desks/say-desk-news.ts';
import { connectDesks, type DeskAccess } from '../../../src/clients/desks/connect-desks.ts';
import { runJob } from '../../../src/clients/desks/run-job.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { EvidenceBundle } from '../../../src/diagnostics/escalation/evidence.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import type { Desk } from '../../../src/diagnostics/model.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { NewTicket, Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { until } from '../../until.ts';
import { grantOf, jobGrantOf } from '../store/grants.ts';
import { type DeskFault, type DeskStandIn, jiraLogin, startDesk, webhookSecret } from './desk-stand-in.ts';

const asker = 'sanne@zonnewende.example';
const agent = 'agent@desk.example';
const tenant = 'zonnewende';
const bundle: EvidenceBundle = {
  version: 2,
  variant: 'full',
  look: null,
  conversation: [{ side: 'heard', text: 'Waar is Tom de Wit?', at: '2026-11-23T09:00:00.000Z' }],
};

describe('a ticket on its way to a desk outside', () => {
  let store: Store;
  let desk: DeskStandIn;
  let faults: DeskFault[] = [];
  const told: string[] = [];
  const lagMs = 1_500;

  const agreed = tenantShape.parse({
    id: tenant,
    name: 'Zonnewende',
    source: { kind: 'api', name: 'HR' },
    schedule: { times: ['06:00'] },
    agents: [agent],
  });
  beforeAll(async () => {
    store = await openStore('memory', {
      outside: (_, name) => (name === 'support' ? 'no' : 'yes'),
      report: (error) => void told.push(String(error)),
      pollSeconds: 0.5,
    });
    desk = await startDesk(() => faults.shift() ?? 'none', 1_000);
    const access: readonly (readonly [Desk, DeskAccess])[] = [
      ['licences', { kind: 'webhook', url: `${desk.url}/hook`, secret: webhookSecret, evidence: 'redacted' }],
      [
        'development',
        {
          ...{ kind: 'jira', url: desk.url, project: 'DEV', issueType: 'Bug', evidence: 'full' },
          ...jiraLogin,
          webhookSecret: 'x',
        },
      ],
    ];
    const customers = connectDesks([{ tenant: agreed, desks: new Map(access) }], null, {
      attemptMs: 1_000,
      lagMs,
    });
    await store.desks.work(
      runJob({
        desks: store.desks,
        customers,
        machineNow: () => new Date(),
        patience: { firstMs: 50, longestMs: 500, giveUpMs: 6_000 },
        say: sayDeskNews,
        told: (conversations) => void told.push(...conversations),
        note: () => undefined,
      }),
    );
  });
  afterAll(async () => {
    await store.close();
    await desk.close();
  });
  beforeEach(() => {
    faults = [];
  });
  afterEach(() => expect(desk.complaints).toEqual([]));

  const opened = async (parts: Partial<NewTicket>): Promise<{ ticket: Ticket; conversation: string }> => {
    const conversation = randomUUID();
    const at = new Date();
    await store.accept({
      from: { tenant, address: asker },
      channel: 'web',
      key: randomUUID(),
      conversation,
      place: null,
      body: null,
      receivedAt: at,
    });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: asker, evidence: bundle, ...parts });
    const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
    const end = await store.commit(claim, { ...outcome, ticket });
    if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
    return { ticket: end.ticket, conversation };
  };
  const grant = grantOf(tenant, agent, 'agent');
  const lies = ({ number }: Ticket) =>
    until(async () => (await store.tickets.find(grant, number))?.state === 'with-desk');
  const said = async (conversation: string) =>
    (await store.lines(conversation, 0)).map(({ body }) =>
      body !== null && typeof body === 'object' && 'text' in body ? body['text'] : null,
    );

  test('arrives at a webhook, signed, without personal values, and the asker is told', async () => {
    const { ticket, conversation } = await opened({ desk: 'licences', summary: 'user-missing: Tom de Wit' });
    await lies(ticket);
    const [lying] = desk.webhook.filter(({ number }) => number === ticket.number);
    expect(lying?.body).toMatchObject({
      customer: { id: 'zonnewende', name: 'Zonnewende' },
      summary: null,
      askedBy: null,
      evidence: { variant: 'redacted', conversation: [] },
    });
    expect(JSON.stringify(lying?.body)).not.toMatch(/Tom|sanne/u);
    expect(told).toContain(conversation);
    expect(await said(conversation)).toEqual([
      `Ticket ${ticket.number} is aangekomen bij het licentieteam, daar heet het ${lying?.ref}. Zodra ik iets hoor, laat ik het je hier weten.`,
    ]);
  });

  test('arrives in Jira with everything, where the tenant file says so', async () => {
    const { ticket } = await opened({ desk: 'development', summary: 'user-missing: Tom de Wit' });
    await lies(ticket);
    const [lying] = desk.jira.filter(({ number }) => number === ticket.number);
    expect(lying?.body).toMatchObject({
      issuetype: { name: 'Bug' },
      summary: `[Loket ${ticket.number}] Zonnewende: user-missing: Tom de Wit`,
    });
    expect(JSON.stringify(lying?.body)).toContain('Waar is Tom de Wit?');
  });

  const passing = ['busy', 'out', 'taken-then-500', 'taken-then-cut', 'taken-then-silent'] as const;

  test.each(passing)('a webhook that is %s gets it again under the same key', async (fault) => {
    faults = [fault, fault];
    const { ticket } = await opened({ desk: 'licences' });
    await lies(ticket);
    expect(desk.webhook.filter(({ number }) => number === ticket.number)).toHaveLength(1);
  });

  test.each(passing)(
    'Jira that is %s has one issue of it in the end, although its search is late',
    async (fault) => {
      faults = [fault, fault];
      const { ticket } = await opened({ desk: 'development' });
      await lies(ticket);
      expect(desk.jira.filter(({ number }) => number === ticket.number)).toHaveLength(1);
    },
  );

  test.each(['licences', 'development'] as const)(
    '%s that refuses it: our own agents have it, and see why',
    async (name) => {
      faults = ['refused'];
      const { ticket, conversation } = await opened({ desk: name });
      await until(async () => (await said(conversation)).length > 0);
      expect((await said(conversation)).join()).toContain('Een medewerker van Support pakt het daarom op');
      const [stranded] = await store.desks.stranded(grant, 1);
      expect(stranded).toMatchObject({ ticket: ticket.number, state: 'refused', problem: '403' });
      expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'new' });
      await store.desks.again(grant, stranded?.id ?? 0, new Date());
      await lies(ticket);
    },
  );

  /** The desk asks, and the asker answers in the chat. */
  const answers = async (ticket: Ticket, name: Desk, text: string) => {
    const grantOfAsker = jobGrantOf(tenant, asker);
    const key = randomUUID();
    const about = [...desk.webhook, ...desk.jira].find(({ number }) => number === ticket.number)?.key ?? '';
    const said = { is: 'question', text: 'Sinds wanneer?' } as const;
    await store.desks.hear({ tenant, desk: name, key, about, said, receivedAt: new Date() });
    const now = () => store.tickets.find(grant, ticket.number);
    await until(async () => (await now())?.state === 'waiting-for-customer');
    const step = { number: ticket.number, note: text, at: new Date(), tell: () => null };
    const { revision = 0 } = (await now()) ?? {};
    const move = { is: 'customer-answered' } as const;
    expect(await store.tickets.step(grantOfAsker, { ...step, revision, move, by: 'asker' })).toMatchObject({
      is: 'moved',
      ticket: { state: 'with-desk' },
    });
  };

  test.each<[Desk, DeskFault[]]>([
    ['licences', []],
    ['licences', ['taken-then-500', 'busy']],
    ['licences', ['taken-then-cut', 'out', 'taken-then-silent']],
    ['development', []],
    ['development', ['busy', 'taken-then-500']],
    ['development', ['busy', 'out', 'taken-then-silent']],
  ])('what the asker answers reaches the desk %s once, whatever goes wrong: %j', async (name, wrong) => {
    const { ticket } = await opened({ desk: name });
    await lies(ticket);
    faults = wrong;
    await answers(ticket, name, `Sinds maandag, zegt tom@zonnewende.example en ${asker}`);
    const lying = [...desk.webhook, ...desk.jira].find(({ number }) => number === ticket.number);
    const here = () =>
      desk.followed.filter(({ about }) => about === (name === 'licences' ? lying?.key : lying?.ref));
    await until(async () => here().length > 0 && faults.length === 0);
    await until(
      async () => (await store.desks.asker({ is: 'hand-over', id: await lastHandover() })) === null,
    );
    expect(here()).toHaveLength(1);
    expect(here()[0]?.text).toContain('Sinds maandag');
    // Only who gets everything gets addresses.
    expect(here()[0]?.text.includes('@')).toBe(name === 'development');
  });

  test.each<[Desk, DeskFault[], string]>([
    ['licences', [], 'ticket.changed {"state":"solved","how":"confirmed","by":"agent","text":null}'],
    [
      'licences',
      ['taken-then-500', 'busy', 'taken-then-silent'],
      'ticket.changed {"state":"solved","how":"confirmed","by":"agent","text":null}',
    ],
    ['development', [], 'onze Support heeft het nagevraagd'],
    ['development', ['out', 'taken-then-500'], 'onze Support heeft het nagevraagd'],
  ])('what is decided here reaches the desk %s once, whatever goes wrong: %j', async (name, wrong, words) => {
    const { ticket } = await opened({ desk: name });
    await lies(ticket);
    faults = wrong;
    const { number } = ticket;
    const { revision = 0 } = (await store.tickets.find(grant, number)) ?? {};
    const move = { is: 'solve', how: 'confirmed' } as const;
    const note = `Tom de Wit (${asker}) staat er weer in`;
    const step = { number, revision, move, by: 'agent', note, at: new Date(), tell: () => null } as const;
    await store.tickets.step(grant, step);
    const lying = [...desk.webhook, ...desk.jira].find((each) => each.number === number);
    const here = () =>
      desk.followed.filter(({ about }) => about === (name === 'licences' ? lying?.key : lying?.ref));
    await until(async () => here().length > 0 && faults.length === 0);
    await until(
      async () => (await store.desks.asker({ is: 'hand-over', id: await lastHandover() })) === null,
    );
    expect(here()).toHaveLength(1);
    expect(here()[0]?.text).toContain(words);
    // What was written to the asker with it goes only to who gets everything.
    expect(here()[0]?.text.includes('Tom de Wit')).toBe(name === 'development');
  });

  test('what is decided before a ticket went is told to nobody', async () => {
    faults = ['busy'];
    const { ticket } = await opened({ desk: 'licences' });
    const { number, revision } = ticket;
    const move = { is: 'solve', how: 'confirmed' } as const;
    const step = {
      number,
      revision,
      move,
      by: 'agent',
      note: null,
      at: new Date(),
      tell: () => null,
    } as const;
    expect(await store.tickets.step(grant, step)).toMatchObject({ is: 'moved' });
    await until(async () => {
      const kinds = await Promise.all(
        Array.from({ length: await lastHandover() }, (_, id) => store.desks.handover(grant, id + 1)),
      );
      const own = kinds.flatMap((each) => (each?.ticket.number === number ? [each.handover.state] : []));
      return own.length === 2 && own.every((state) => state === 'withdrawn');
    });
    expect(desk.webhook.some((each) => each.number === number)).toBe(false);
  });

  const lastHandover = async (): Promise<number> => {
    let last = 0;
    for (let id = 1; id < 200; id += 1) if ((await store.desks.handover(grant, id)) !== null) last = id;
    return last;
  };

  test('a desk that never answers is given up, and our own agents have it', async () => {
    faults = Array.from({ length: 200 }, () => 'out' as const);
    const { ticket, conversation } = await opened({ desk: 'licences' });
    await until(async () => (await said(conversation)).length > 0);
    const [stranded] = await store.desks.stranded(grant, 1);
    expect(stranded).toMatchObject({ ticket: ticket.number, state: 'given-up', problem: '503' });
  });

  test('what an agent took up meanwhile does not go', async () => {
    faults = ['busy'];
    const { ticket } = await opened({ desk: 'licences' });
    const { number, revision } = ticket;
    const move = { is: 'assign', to: agent } as const;
    const step = {
      number,
      revision,
      move,
      by: 'agent',
      note: null,
      at: new Date(),
      tell: () => null,
    } as const;
    expect(await store.tickets.step(grant, step)).toMatchObject({ is: 'moved' });
    const other = await opened({ desk: 'licences' });
    await lies(other.ticket);
    await until(async () => {
      const lying = desk.webhook.some((each) => each.number === number);
      const left = await store.desks.asker({ is: 'hand-over', id: await handoverIdOf(number) });
      return left === null && !lying;
    });
  });

  test('a request goes also while its asker is asked something', async () => {
    faults = ['busy'];
    const request = { amount: 3, sum: null, reason: null, steps: [] };
    const { ticket } = await opened({ desk: 'licences', flow: 'licence-increase', request });
    const { number, revision } = ticket;
    const move = { is: 'ask-customer' } as const;
    const step = { number, revision, move, by: 'agent', note: 'Waarvoor?', at: new Date() } as const;
    expect(await store.tickets.step(grant, { ...step, tell: () => null })).toMatchObject({ is: 'moved' });
    await until(async () => desk.webhook.some((each) => each.number === number));
    expect((await store.tickets.find(grant, number))?.state).toBe('waiting-for-customer');
  });

  /** The hand-overs are numbered one by one. */
  const handoverIdOf = async (number: number): Promise<number> => {
    for (let id = 1; id < 200; id += 1) {
      const found = await store.desks.handover(grant, id);
      if (found?.ticket.number === number) return id;
    }
    throw new Error('no such hand-over');
  };
});
