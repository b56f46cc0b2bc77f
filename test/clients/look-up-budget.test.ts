import { describe, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';
import { userMissing } from '../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Flow } from '../../src/diagnostics/model.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { chainOf } from '../fixtures/call-chain.ts';
import { lookFor } from '../fixtures/look-for.ts';
import { type Cost, lookUpBudget } from '../fixtures/look-up-budget.ts';
import { demoFrom, type SourceKind, sourceKinds } from '../fixtures/source-kinds.ts';

const budget = lookUpBudget();

/** What the second diagnosis of a kind costs: the first has read the delivery, or the fields of the connector. */
async function costsOf(kind: SourceKind, flows: readonly Flow[], answerMs: number): Promise<Map<Flow, Cost>> {
  const slow = { route: '*', kind: 'latency', ms: answerMs } as const;
  const world = demoFrom(kind, [
    { ...slow, system: 'learnlinq' },
    { ...slow, system: 'hr' },
  ]);
  const sandbox = await startSandbox(world);
  const tenants = new Map(worldCustomers(world, sandbox).map((each) => [each.tenant.id, each]));
  const open: (() => Promise<void>)[] = [];
  const begin = createBeginRun({
    tenants,
    clock: sandbox.clock,
    onOpen: ({ close }) => void open.push(close),
  });
  const costs = new Map<Flow, Cost>();
  try {
    await lookFor(begin, { world, flow: userMissing, name: 'Lotte van Dijk' });
    for (const flow of flows) {
      const before = sandbox.arrivals().length;
      await lookFor(begin, { world, flow, name: 'Lotte van Dijk' });
      const arrivals = sandbox.arrivals().slice(before);
      costs.set(flow, { calls: arrivals.length, chain: chainOf(arrivals, answerMs) });
    }
  } finally {
    for (const close of open) await close();
    await sandbox.close();
  }
  return costs;
}

const isWithin =
  (kind: SourceKind) =>
  ([flow, cost]: [Flow, Cost]) =>
    budget.get(flow.id)?.get(kind)?.chain === cost.chain;

/** A machine that stands still for the time of an answer makes calls look dependent that are not: then more slowly. */
async function patiently(kind: SourceKind): Promise<Map<Flow, Cost>> {
  const costs = new Map<Flow, Cost>();
  for (const answerMs of [50, 250, 1000]) {
    const left = learnlinqFlows.filter(
      (flow) => !costs.has(flow) || !isWithin(kind)([flow, costs.get(flow) ?? none]),
    );
    for (const [flow, cost] of await costsOf(kind, left, answerMs)) costs.set(flow, cost);
  }
  return costs;
}
const none: Cost = { calls: 0, chain: 0 };

test('the budget is written down for every flow', () => {
  expect([...budget.keys()].sort()).toEqual(learnlinqFlows.map(({ id }) => id).sort());
});

describe.each(sourceKinds)(
  'no more calls than are needed, nor more of them in a row, from a source of kind %s',
  (kind) => {
    const measured = patiently(kind);

    test.each(learnlinqFlows.map(({ id }) => id))('%s', async (id) => {
      const [, cost] = [...(await measured)].find(([flow]) => flow.id === id) ?? [];
      expect(cost).toEqual(budget.get(id)?.get(kind));
    });
  },
);
