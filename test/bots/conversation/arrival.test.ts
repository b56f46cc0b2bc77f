import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Looked, lookInto } from '../../../src/bots/conversation/look-into.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import { noMentions } from '../../../src/diagnostics/facts/mentions.ts';
import { learnlinqFlows } from '../../../src/diagnostics/flows/flows.ts';
import type { Flow } from '../../../src/diagnostics/model.ts';
import type { LookUp } from '../../../src/diagnostics/ports/look-up.ts';
import { anyCustomer } from '../../fixtures/any-customer.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { now } from '../../fixtures/facts.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const administrator = 'h.prins@zonnehof.example';
const tenant = tenantOf({ administrators: [administrator] });

/** A diagnosis in which every fact is what it is, and comes when `arrives` lets it. */
function looking(flow: Flow, facts: Facts, arrives: <T>(fact: Promise<T>) => Promise<T>): Promise<Looked> {
  const lookUp: LookUp = (_, name) =>
    arrives(Promise.resolve(facts[name] ?? { is: 'unknown', because: 'not-connected' }));
  const choice = facts['person.choice'];
  const wanted = {
    actor: { tenant: tenant.id, address: administrator, proven: 'yes', via: 'token' },
    tenant,
    flow,
    wish: { is: 'email', text: 'sanne.jansen@zonnehof.example' },
    choice: choice?.is === 'known' ? choice.value : null,
    mentions: noMentions,
    now,
    within: 60_000,
  } as const;
  return lookInto(
    () => lookUp,
    wanted,
    () => undefined,
  );
}

test.each(learnlinqFlows)('$id comes to the same whichever fact arrives first', async (flow) => {
  const property = fc.asyncProperty(
    fc.oneof(anyWorld, anyCustomer),
    fc.scheduler(),
    async (facts, scheduler) => {
      const inOrder = await looking(flow, facts, (fact) => fact);
      const muddled = await scheduler.waitFor(looking(flow, facts, (fact) => scheduler.schedule(fact)));
      expect(muddled).toEqual(inOrder);
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
