import { expect, test } from '@jest/globals';
import type { Asked } from '../../../src/bots/route.ts';
import { strandedRoutes } from '../../../src/bots/triage/stranded-routes.ts';
import { strandedShape } from '../../../src/bots/triage/stranded-row.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import { tenant as tenantShape } from '../../../src/diagnostics/facts/tenant.ts';
import type { Handover } from '../../../src/diagnostics/ports/desks.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const agreed = tenantShape.parse({
  ...{ id: 'zonnewende', name: 'Zonnewende', source: { kind: 'api', name: 'HR' } },
  ...{
    schedule: { times: ['06:00'] },
    agents: ['sam@loket.example'],
    administrators: ['els@zonnewende.example'],
  },
});
const lost: Handover = {
  ...{ id: 7, ticket: 1001, desk: 'licences', kind: 'ticket', key: 'loket-1', state: 'refused', ref: null },
  ...{
    about: null,
    decided: null,
    text: null,
    tries: 3,
    doubtSince: null,
    due: at,
    problem: '403',
    since: at,
  },
};

/** Somebody at the desk, with one delivery that did not arrive. */
function desk(address: string | null) {
  let stranded: readonly Handover[] = [lost];
  const sender: Sender | null =
    address === null ? null : { customers: ['zonnewende'], address, proven: 'yes', via: 'token' };
  const [list, again] = strandedRoutes({
    whoAsks: async () => sender,
    tenants: new Map([['zonnewende', agreed]]),
    clock: () => at,
    desks: {
      stranded: async () => stranded,
      again: async (_grant, id) => {
        const found = stranded.some((each) => each.id === id);
        stranded = stranded.filter((each) => each.id !== id);
        return found ? 'again' : 'none';
      },
    },
  });
  const asked = (post?: unknown): Asked => ({
    ...{
      path: '/api/desk/stranded',
      query: new URLSearchParams(),
      headers: {},
      gone: new AbortController().signal,
    },
    body: Buffer.from(post === undefined ? '' : JSON.stringify(post)),
  });
  return { list: () => list?.answer(asked()), again: (post: unknown) => again?.answer(asked(post)) };
}

test('an agent sees what did not arrive and why, and sends it again', async () => {
  const { list, again } = desk('sam@loket.example');
  const answer = await list();
  expect(strandedShape.parse(answer?.is === 'json' ? answer.json : null).stranded).toEqual([
    {
      id: 7,
      tenant: 'zonnewende',
      customer: 'Zonnewende',
      ticket: 1001,
      desk: 'licences',
      kind: 'ticket',
      problem: '403',
    },
  ]);
  expect(await again({ tenant: 'zonnewende', id: 7 })).toEqual({
    is: 'json',
    status: 200,
    json: { stranded: [] },
  });
  expect(await again({ tenant: 'zonnewende', id: 7 })).toMatchObject({ is: 'error', status: 404 });
});

test.each([
  ['of another customer', { tenant: 'elsewhere', id: 7 }],
  ['of nothing at all', {}],
])('%s nothing is sent', async (_, post) => {
  expect(await desk('sam@loket.example').again(post)).toMatchObject({ is: 'error', status: 404 });
});

test('an administrator of the customer, and who has no session, can do nothing here', async () => {
  const reading = desk('els@zonnewende.example');
  expect(await reading.list()).toMatchObject({ json: { stranded: [] } });
  expect(await reading.again({ tenant: 'zonnewende', id: 7 })).toMatchObject({ is: 'error', status: 404 });
  expect(await desk(null).list()).toMatchObject({ is: 'error', status: 401 });
});
