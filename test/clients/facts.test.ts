import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Grant } from '../../src/diagnostics/access/grant.ts';
import { advance } from '../../src/diagnostics/advance.ts';
import { derive } from '../../src/diagnostics/derive.ts';
import type { Facts, LookedUpFact } from '../../src/diagnostics/facts/fact-table.ts';
import type { PersonWish } from '../../src/diagnostics/facts/person.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';
import type { Flow } from '../../src/diagnostics/model.ts';
import type { LookUp } from '../../src/diagnostics/ports/look-up.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import { settleWorld } from '../../src/sandbox/settle-world.ts';
import { world } from '../../src/sandbox/world.ts';
import { accountOf } from '../fixtures/account.ts';
import { deadline, grant, people, type Stage, stage, value } from './stage.ts';

const demoNow = new Date('2026-11-17T09:30:00Z');
const self: PersonWish = { is: 'self' };
const named = (text: string): PersonWish => ({ is: 'name', text });
const told = <T>(it: T) => ({ is: 'known', value: it, asOf: demoNow, source: 'asker' }) as const;

let played: Stage;
beforeAll(async () => {
  played = await stage();
});
afterAll(() => played.close());

/** Lets the engine look up all that the flow needs. */
async function lookAll(lookUp: LookUp, by: Grant, flow: Flow, facts: Facts) {
  let known = facts;
  for (;;) {
    const step = advance(flow, known, demoNow);
    if (step.is !== 'look-up') return { facts: derive(known) };
    const context = { deadline: deadline(), facts: derive(known) };
    const found = await Promise.all(
      step.facts.map(async (name) => ({ [name]: await lookUp(by, name, context) })),
    );
    known = Object.assign({}, known, ...found);
  }
}

const flowOf = (id: Flow['id']): Flow => {
  const flow = learnlinqFlows.find((each) => each.id === id);
  if (flow === undefined) throw new Error(`no ${id}`);
  return flow;
};

async function factsFor(id: Flow['id'], wish: PersonWish, more: Facts = {}, address: string = people.admin) {
  const by = grant(address, wish);
  return lookAll(played.begin(), by, flowOf(id), { 'person.wish': told(by.about), ...more });
}

const listed = z.object({ is: z.literal('known'), value: z.array(z.object({ id: z.string() })) });
const idsOf = (fact: unknown): readonly string[] => listed.parse(fact).value.map(({ id }) => id);

describe('what happened on the accounts of the person meant', () => {
  test('changes, results, mails and resets are read, newest first', async () => {
    const { facts } = await factsFor('cannot-log-in', named('Lotte van Dijk'));
    expect(idsOf(facts['lms.mails'])).toEqual(['mail-1']);
    expect(idsOf(facts['lms.resets'])).toEqual(['reset-1']);
    const { facts: paths } = await factsFor('learning-paths-changed', named('Bas Hoekstra'));
    expect(idsOf(paths['lms.changes'])).toEqual(['change-6', 'change-5', 'change-4', 'change-3']);
    const { facts: results } = await factsFor('learning-paths-changed', named('Ingrid Kok'));
    expect(idsOf(results['lms.results'])).toEqual(['result-2', 'result-1']);
  });

  test('a request with the address in the source is found, when it is on no account', async () => {
    const { facts } = await factsFor('cannot-log-in', named('Maarten Schouten'));
    expect(idsOf(facts['lms.resets'])).toEqual(['reset-2']);
  });

  test('who mentions a colleague’s address learns nothing of the colleague', async () => {
    const mentions = { address: 'l.vandijk@zorggroep-linde.example', username: null, url: null };
    const { facts } = await factsFor(
      'cannot-log-in',
      self,
      { 'asker.mentions': told(mentions) },
      people.manager,
    );
    expect(idsOf(facts['lms.resets'])).toEqual([]);
  });

  test.each(['lms.changes', 'lms.results', 'lms.mails', 'lms.resets'] as const)(
    '%s of an account that the grant was not shown are refused',
    async (name) => {
      const facts: Facts = { 'lms.own-accounts': told([accountOf({ id: '5023' })]), 'hr.record': told(null) };
      const by = grant(people.employee, self);
      expect(await played.begin()(by, name, { deadline: deadline(), facts })).toEqual({
        is: 'unknown',
        because: 'forbidden',
      });
      expect(await played.begin()(by, name, { deadline: deadline(), facts: {} })).toEqual({
        is: 'unknown',
        because: 'declined',
      });
    },
  );
});

describe('what holds for the customer', () => {
  const by = grant(people.admin, named('Lotte van Dijk'));
  const read = async (name: LookedUpFact) => played.begin()(by, name, { deadline: deadline(), facts: {} });

  test('units and target groups', async () => {
    expect(idsOf(await read('lms.units'))).toEqual(['unit-1', 'unit-2', 'unit-3', 'unit-4']);
    expect(await read('lms.target-groups')).toMatchObject({
      value: [{ include: [{ function: 'Verpleegkundige', unit: null }] }, {}, {}],
    });
  });

  test('units that were changed on anybody in the last two weeks', async () => {
    expect(idsOf(await read('lms.unit-changes'))).toEqual(['change-2']);
  });

  test('managers are those with units of their own, and those whom the source names', async () => {
    const found = await read('lms.managers');
    expect(idsOf(found).toSorted()).toEqual(['5001', '5020']);
  });

  test('accounts that could be given up, each with the reason', async () => {
    const found = value(await played.begin()(by, 'lms.idle-accounts', { deadline: deadline(), facts: {} }));
    expect(found.map(({ account, because }) => `${account.id} ${because}`)).toEqual(['5924 not-in-source']);
    const vermeer = grant(people.vermeer, named('Yara'));
    const there = value(
      await played.begin()(vermeer, 'lms.idle-accounts', { deadline: deadline(), facts: {} }),
    );
    expect(there.map(({ account, because }) => `${account.id} ${because}`)).toEqual(['806 never-used']);
  });

  test('and they are read for nobody who may not see everybody', async () => {
    const context = { deadline: deadline(), facts: {} };
    for (const address of [people.employee, people.manager])
      expect(await played.begin()(grant(address, self), 'lms.idle-accounts', context)).toEqual({
        is: 'unknown',
        because: 'forbidden',
      });
  });

  test('how many people the source would take away', async () => {
    expect(await read('hr.removed-share')).toMatchObject({ value: { gone: 1, before: 16 } });
  });

  test('what was delivered, and that the source really answers', async () => {
    expect(await read('hr.deliveries')).toMatchObject({
      value: { kind: 'api', expected: null, found: [{ id: 'delivery-1', rows: 25 }, {}] },
      source: 'HR source HR Plein',
    });
    expect(await read('hr.connection')).toMatchObject({
      value: { outcome: 'answered', rows: 25, rowsBefore: 25 },
    });
  });

  test('an API keeps no earlier delivery', async () => {
    const { facts } = await factsFor('learning-paths-changed', named('Lotte van Dijk'));
    const before = await played.begin()(grant(people.admin, named('Lotte van Dijk')), 'hr.record-before', {
      deadline: deadline(),
      facts,
    });
    expect(before).toEqual({ is: 'unknown', because: 'not-connected' });
  });
});

describe('sign-ins', () => {
  test('are read back to the latest that succeeded, and no further than a day', async () => {
    const busy = settleWorld(
      world.parse({
        ...demoWorldFile,
        customers: demoWorldFile.customers.map((customer) => ({
          ...customer,
          lms: {
            ...customer.lms,
            signIns: Array.from({ length: 450 }, (_, nth) => ({
              id: `s-${nth}`,
              at: new Date(demoNow.getTime() - nth * 60_000).toISOString(),
              outcome: nth === 210 ? 'succeeded' : 'failed',
            })),
          },
        })),
      }),
    );
    const own = await stage([], { world: busy });
    const by = grant(people.admin, self);
    own.calls();
    const read = value(await own.begin()(by, 'lms.sign-ins', { deadline: deadline(), facts: {} }));
    expect(read.length).toBe(400);
    expect(own.calls()).toBe(2);
    own.sandbox.move(new Date('2026-11-18T09:25:00Z'));
    expect(value(await own.begin()(by, 'lms.sign-ins', { deadline: deadline(), facts: {} })).length).toBe(6);
    await own.close();
  });
});
