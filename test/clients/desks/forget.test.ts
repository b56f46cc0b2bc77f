import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askToForget } from '../../../src/clients/desks/ask-to-forget.ts';
import { connectDesks, type DeskAccess } from '../../../src/clients/desks/connect-desks.ts';
import type { DeskDependencies } from '../../../src/clients/desks/desk-dependencies.ts';
import { runJob } from '../../../src/clients/desks/run-job.ts';
import { smtpMail } from '../../../src/clients/mail/smtp-mail.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import type { Desk } from '../../../src/diagnostics/model.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { until } from '../../until.ts';
import { type Letterbox, letterbox } from '../mail/letterbox.ts';
import { grantOf } from '../store/grants.ts';
import { type DeskFault, type DeskStandIn, jiraLogin, startDesk, webhookSecret } from './desk-stand-in.ts';

const tenant = 'zonnewende';
const agent = 'agent@desk.example';
const address = 'marker@zonnewende.example';
let store: Store;
let desk: DeskStandIn;
let post: Letterbox;
let work: DeskDependencies;
let fault: DeskFault = 'none';

beforeAll(async () => {
  store = await openStore('memory', { outside: () => 'yes', report: () => undefined, pollSeconds: 0.5 });
  desk = await startDesk(() => fault);
  post = await letterbox();
  const access: readonly (readonly [Desk, DeskAccess])[] = [
    ['licences', { kind: 'webhook', url: `${desk.url}/hook`, secret: webhookSecret, evidence: 'full' }],
    [
      'development',
      {
        ...{ kind: 'jira', url: desk.url, project: 'DEV', issueType: 'Bug', evidence: 'full' },
        ...jiraLogin,
        webhookSecret: 'x',
      },
    ],
    ['consultancy', { kind: 'mail', to: 'consultancy@support.example', evidence: 'full' }],
  ];
  const agreed = tenantShape.parse({
    ...{ id: tenant, name: 'Zonnewende', source: { kind: 'api', name: 'HR' }, agents: [agent] },
    schedule: { times: ['06:00'] },
  });
  const mail = smtpMail({
    host: '127.0.0.1',
    port: post.port,
    tls: 'none',
    login: null,
    from: 'loket@x.example',
  });
  work = {
    desks: store.desks,
    customers: connectDesks([{ tenant: agreed, desks: new Map(access) }], { mail, replies: null }),
    machineNow: () => new Date(),
    patience: { firstMs: 50, longestMs: 200, giveUpMs: 60_000 },
    say: () => null,
    told: () => undefined,
    note: () => undefined,
  };
  await store.desks.work(runJob(work));
});
afterAll(async () => {
  await store.close();
  await desk.close();
  await post.close();
});

test('every desk that has something of somebody who is erased is told, and what it did is reported', async () => {
  const grant = grantOf(tenant, agent, 'agent');
  const desks = ['licences', 'development', 'consultancy'] as const;
  for (const name of desks) {
    const conversation = randomUUID();
    const delivery = { channel: 'web', key: randomUUID(), conversation, place: null, body: null };
    await store.accept({ ...delivery, from: { tenant, address }, receivedAt: new Date() });
    const claim = await store.claim(conversation, 'one', new Date(), 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: address, desk: name, summary: 'marker' });
    const outcome = { state: null, done: [], heard: [], audit: [], at: new Date(), replies: () => [] };
    await store.commit(claim, { ...outcome, ticket });
  }
  await until(async () => (await store.tickets.list(grant, 9)).every(({ state }) => state === 'with-desk'));
  expect(JSON.stringify([desk.webhook, desk.jira])).toContain('marker');

  // While a desk is out, what it is told waits.
  fault = 'out';
  const erased = await store.erase({ tenant, address }, ['marker']);
  expect(erased.desks.map((each) => each.desk)).toEqual(desks);
  const nobody = { ...work, customers: new Map() };
  expect(await askToForget(nobody, erased.desks.slice(0, 1))).toMatchObject([{ is: 'waiting' }]);
  fault = 'none';
  await until(async () => {
    const left = await Promise.all(erased.desks.map(({ id }) => store.desks.asker({ is: 'hand-over', id })));
    return left.every((each) => each === null);
  });
  const answers = await Promise.all(erased.desks.map(({ id }) => store.desks.handover(grant, id)));
  expect(answers.map((each) => [each?.handover.desk, each?.handover.state, each?.handover.ref])).toEqual([
    ['licences', 'opened', 'done'],
    ['development', 'opened', 'emptied-and-asked'],
    ['consultancy', 'opened', 'asked'],
  ]);
  expect(desk.emptied.length).toBeGreaterThan(0);
  expect(desk.followed.map(({ desk: of }) => of).toSorted()).toEqual(['jira', 'webhook']);
  expect(post.letters.at(-1)?.text).toMatch(/gewist[\s\S]*erased/u);
  expect(JSON.stringify(desk.followed) + post.letters.at(-1)?.source).not.toContain('marker');
  expect(desk.complaints).toEqual([]);
});
