import { expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import type { OpenHrSource } from '../../src/clients/hr/open-hr-source.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { demoFrom, sourceKinds } from '../fixtures/source-kinds.ts';
import { deadline, grant, people } from './stage.ts';

type Records = World['customers'][number]['hr']['records'];

/** Who leads others, and how many the source holds no more. */
async function counted(world: World) {
  const sandbox = await startSandbox(world);
  const tenants = new Map(worldCustomers(world, sandbox).map((each) => [each.tenant.id, each]));
  const open: (() => Promise<void>)[] = [];
  const onOpen = ({ close }: OpenHrSource) => void open.push(close);
  const lookUp = createBeginRun({ tenants, clock: sandbox.clock, onOpen })();
  const by = grant(people.admin, { is: 'name', text: 'Lotte van Dijk' });
  const context = { deadline: deadline(120_000), facts: {} };
  try {
    const [managers, share] = await Promise.all([
      lookUp(by, 'lms.managers', context),
      lookUp(by, 'hr.removed-share', context),
    ]);
    const ids = managers.is === 'known' ? managers.value.map(({ id }) => id).toSorted() : managers;
    return { managers: ids, share: share.is === 'known' ? share.value : share };
  } finally {
    for (const close of open) await close();
    await sandbox.close();
  }
}

/** The demo with other people in its first source. */
function holding(world: World, change: (records: Records) => Records): World {
  const [first, ...others] = world.customers;
  if (first === undefined) throw new Error('the demo has customers');
  return {
    ...world,
    customers: [{ ...first, hr: { ...first.hr, records: change(first.hr.records) } }, ...others],
  };
}

const inDemo = { managers: ['5001', '5020'], share: { gone: 1, before: 16 } };

test.each(sourceKinds)('who leads and who is gone is the same from a source of kind %s', async (kind) => {
  expect(await counted(demoFrom(kind))).toEqual(inDemo);
});

test.each(sourceKinds)(
  'a manager who is no longer there leads nobody, from a source of kind %s',
  async (kind) => {
    const named = (records: Records) => new Set(records.flatMap(({ manager }) => manager ?? []));
    const without = holding(demoFrom(kind), (records) => records.filter(({ id }) => !named(records).has(id)));
    const { managers } = await counted(without);
    expect(managers).toEqual(
      await counted(holding(demoFrom('api'), () => without.customers[0]?.hr.records ?? [])).then(
        (told) => told.managers,
      ),
    );
  },
);

test('a key in other letters is another key, in a file as elsewhere', async () => {
  const capitals = (records: Records) => records.map((record) => ({ ...record, id: `P${record.id}` }));
  for (const kind of sourceKinds)
    expect((await counted(holding(demoFrom(kind), capitals))).share).toEqual({ gone: 16, before: 16 });
});

test('a file with more people than are read at once is counted all the same', async () => {
  const [model] = demoFrom('source-file').customers[0]?.hr.records ?? [];
  if (model === undefined) throw new Error('the demo has people');
  const strangers = Array.from({ length: 10_001 }, (_, nth) => ({
    ...model,
    id: `x${nth}`,
    username: `x${nth}`,
    email: `x${nth}@zonnehof.example`,
  }));
  expect(await counted(holding(demoFrom('source-file'), (records) => [...records, ...strangers]))).toEqual(
    inDemo,
  );
});
