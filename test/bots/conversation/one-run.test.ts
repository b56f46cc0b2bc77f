import { expect, test } from '@jest/globals';
import { respond } from '../../../src/bots/conversation/respond.ts';
import { freshState } from '../../../src/bots/conversation/state.ts';
import { worldCustomers } from '../../../src/cli/world-customers.ts';
import { createBeginRun } from '../../../src/clients/look-up.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { understand } from './understand/learned.ts';

const sender: Sender = {
  customers: ['zorggroep-linde'],
  address: 'h.prins@zorggroep-linde.example',
  proven: 'yes',
  via: 'channel',
};

/** Asks in a world of its own, and counts the calls that this took. */
async function asked(text: string) {
  const sandbox = await startSandbox(demoWorld);
  const tenants = new Map(worldCustomers(demoWorld, sandbox).map((each) => [each.tenant.id, each]));
  const dependencies = {
    tenants: new Map([...tenants].map(([id, { tenant }]) => [id, tenant])),
    beginRun: createBeginRun({ tenants, clock: sandbox.clock }),
    tickets: { find: async () => null, list: async () => [] },
    understand,
    nonce: () => 'nonce',
  };
  const address = { installation: 'test', thread: 'chat', person: sender.address };
  const heard = {
    key: '1',
    address,
    sender,
    audience: 'alone',
    language: 'nl',
    input: { is: 'text', text },
  } as const;
  const talk = {
    dependencies,
    heard,
    conversation: 'test',
    now: sandbox.clock(),
    progress: () => {},
    ticket: null,
    withPerson: [],
    answers: [],
  };
  const { journal } = await respond(talk, freshState('nl'));
  const calls = sandbox.arrivals().length;
  await sandbox.close();
  const flows = journal.flatMap((entry) => (entry.is === 'found' ? [entry.report.flow] : []));
  return { flows, calls };
}

test('a complaint that leads on to another one asks the systems nothing that it knows already', async () => {
  const direct = await asked('Waarom staat Sanne Jansen niet in LearnLinq?');
  expect(direct.flows).toEqual(['user-missing']);
  const led = await asked('Waarom kan Sanne Jansen niet inloggen?');
  expect(led.flows).toEqual(['cannot-log-in', 'user-missing']);
  const ownOfTheFirst = ['sign-ins', 'resets with the address in the source'];
  expect(led.calls).toBeLessThanOrEqual(direct.calls + ownOfTheFirst.length);
});
