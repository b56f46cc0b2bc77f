/**
 * What a diagnosis asks of the systems, for every flow and every kind of source: how many calls, how many of them
 * wait for one another, and how long all of it takes when every call is answered after 100 ms. Run with
 * `npm run bench:look-ups`. The stand-ins run in a process of their own, on 127.0.0.1.
 *
 * The clients have read the source once before, as a server has: a new delivery is in its index, and the fields of
 * the connector are known.
 */
import { createBeginRun } from '../src/clients/look-up.ts';
import { learnlinqFlows } from '../src/diagnostics/flows/flows.ts';
import { chainOf } from '../test/fixtures/call-chain.ts';
import { lookFor } from '../test/fixtures/look-for.ts';
import { lookUpBudget } from '../test/fixtures/look-up-budget.ts';
import { demoFrom, type SourceKind, sourceKinds } from '../test/fixtures/source-kinds.ts';
import { playApart } from './play-apart.ts';
import { median } from './statistics.ts';

const delayMs = 100;
const rounds = 9;

const name = 'Lotte van Dijk';
const budget = lookUpBudget();

const lines = ['source       flow                     calls   chain   total     total / chain'];
const ratios: number[] = [];
for (const kind of sourceKinds) lines.push(...(await measured(kind)));
lines.push(
  `all flows and sources: total / chain, median ${median(ratios).toFixed(2)}, most ${Math.max(...ratios).toFixed(2)}`,
);
process.stdout.write(`${lines.join('\n')}\n`);

async function measured(kind: SourceKind): Promise<readonly string[]> {
  const slow = { route: '*', kind: 'latency', ms: delayMs } as const;
  const world = demoFrom(kind, [
    { ...slow, system: 'learnlinq' },
    { ...slow, system: 'hr' },
  ]);
  const apart = await playApart(world);
  const open: (() => Promise<void>)[] = [];
  const now = new Date(world.now);
  const tenants = new Map(apart.customers.map((customer) => [customer.tenant.id, customer]));
  const begin = createBeginRun({ tenants, clock: () => now, onOpen: ({ close }) => void open.push(close) });
  const told: string[] = [];
  try {
    for (const flow of learnlinqFlows) await lookFor(begin, { world, flow, name });
    for (const flow of learnlinqFlows) {
      const times: number[] = [];
      const chains: number[] = [];
      let calls = 0;
      await apart.arrivals();
      for (let round = 0; round < rounds; round += 1) {
        const began = performance.now();
        await lookFor(begin, { world, flow, name });
        times.push(performance.now() - began);
        const arrivals = await apart.arrivals();
        calls += arrivals.length / rounds;
        chains.push(chainOf(arrivals, delayMs));
      }
      const agreed = budget.get(flow.id)?.get(kind)?.chain ?? 0;
      const ratio = median(times) / (agreed * delayMs);
      ratios.push(ratio);
      told.push(
        [
          kind.padEnd(13),
          flow.id.padEnd(25),
          calls.toFixed(1).padEnd(8),
          `${median(chains)}`.padEnd(8),
          `${median(times).toFixed(0)} ms`.padEnd(10),
          ratio.toFixed(2),
        ].join(''),
      );
    }
  } finally {
    for (const close of open) await close();
    apart.stop();
  }
  return told;
}
