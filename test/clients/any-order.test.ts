import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Looked } from '../../src/bots/conversation/look-into.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';
import type { Flow } from '../../src/diagnostics/model.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { lookFor } from '../fixtures/look-for.ts';
import { shuffled } from '../fixtures/shuffled.ts';
import { demoFrom, type SourceKind, sourceKinds } from '../fixtures/source-kinds.ts';

/** In both systems, in one of them, two of the same name, and somebody with a long history. */
const people = ['Lotte van Dijk', 'Mila de Groot', 'Jan de Boer', 'Bas Hoekstra', 'Marijke Veenstra'];

/** The same world, everything that it lists in another order; of AFAS, so many rows in a page. */
function muddled(world: World, seed: number, afasRows: number): World {
  const customers = world.customers.map(({ tenant, lms, hr }) => ({
    tenant,
    lms: listsOf(lms, seed),
    hr: { ...listsOf(hr, seed), afas: { ...hr.afas, otherFields: Math.floor(75_000 / afasRows) - 20 } },
  }));
  return { ...world, customers };
}

function listsOf<T extends object>(held: T, seed: number): T {
  const lists = Object.entries(held).flatMap(([name, list]) =>
    Array.isArray(list) ? [[name, [...shuffled(list, seed)]]] : [],
  );
  return { ...held, ...Object.fromEntries(lists) };
}

/** What every flow comes to about each of the people, in words as well. */
async function toldOf(world: World, names: readonly string[], rowsInPage = 200): Promise<readonly object[]> {
  const sandbox = await startSandbox(world, { rowsInPage });
  const tenants = new Map(worldCustomers(world, sandbox).map((each) => [each.tenant.id, each]));
  const open: (() => Promise<void>)[] = [];
  const begin = createBeginRun({
    tenants,
    clock: sandbox.clock,
    http: { attemptMs: 60_000 },
    onOpen: ({ close }) => void open.push(close),
  });
  try {
    const asked = learnlinqFlows.flatMap((flow) => names.map((name) => ({ flow, name })));
    return await Promise.all(
      asked.map(async ({ flow, name }) => ({
        asked: `${flow.id} of ${name}`,
        ...told(flow, await lookFor(begin, { world, flow, name })),
      })),
    );
  } finally {
    for (const close of open) await close();
    await sandbox.close();
  }
}

function told(flow: Flow, looked: Looked): object {
  if (looked.is !== 'found') return looked;
  const { findings, conclusion } = looked.report;
  const words = findings.map((finding) => {
    const check = flow.checks.find(({ id }) => id === finding.check);
    return (['nl', 'en'] as const).map((language) => check?.say(finding, language, []));
  });
  return { findings, conclusion, words };
}

/** The pages of AFAS are as short as its rows are wide, so there a few people must do. */
async function expectTheSame(kind: SourceKind): Promise<void> {
  const world = demoFrom(kind);
  const names = kind === 'afas' ? people.slice(1, 3) : people;
  const before = await toldOf(world, names);
  const property = fc.asyncProperty(
    fc.nat(),
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 6, max: 30 }),
    async (seed, rows, afasRows) => {
      expect(await toldOf(muddled(world, seed, afasRows), names, rows)).toEqual(before);
    },
  );
  await fc.assert(property, { numRuns: kind === 'afas' ? 2 : 4, endOnFailure: true });
}

describe.each(sourceKinds)('a source of kind %s', (kind) => {
  test('in whatever order the systems hold their people, and however few stand on a page, the same is told', () =>
    expectTheSame(kind));
});
