import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import { type WorldFile, world } from '../../src/sandbox/world.ts';

const customer: WorldFile['customers'][number] = {
  tenant: {
    id: 'bakkerij',
    name: 'Bakkerij',
    source: { kind: 'api', name: 'Personeel' },
    schedule: { times: ['06:00'] },
    administrators: ['baas@bakkerij.example'],
  },
  lms: { licences: { maximum: 5 } },
  hr: {},
};
const smallest: WorldFile = { now: '2026-11-17T09:30:00Z', customers: [customer] };

const withLms = (lms: object): unknown => ({
  ...smallest,
  customers: [{ ...customer, lms: { ...customer.lms, ...lms } }],
});
const withHr = (hr: object): unknown => ({ ...smallest, customers: [{ ...customer, hr }] });

function faultsOf(raw: unknown): readonly string[] {
  const checked = checkWorld(raw);
  return checked.is === 'faulty' ? checked.faults : [];
}

describe('a world file is checked', () => {
  test('the smallest world is sound, and so is the demo', () => {
    expect(faultsOf(smallest)).toEqual([]);
    expect(faultsOf(demoWorldFile)).toEqual([]);
  });

  test('the example in the README is sound', async () => {
    const readme = await readFile(new URL('../../src/sandbox/README.md', import.meta.url), 'utf8');
    const example: unknown = parse(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    expect(faultsOf(example)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['not a file at all', null, 'the file: must be a group of fields, and is null'],
    ['no clock', { customers: [customer] }, 'now: write a moment such as 2026-11-17T09:30:00Z'],
    ['a field nobody knows', { ...smallest, clock: 1 }, 'the file: holds a field that is not known: clock'],
    ['no customers', { ...smallest, customers: [] }, 'customers: must hold at least 1'],
    [
      'a misspelt state',
      withLms({ accounts: [{ id: '1', state: 'gone' }] }),
      'customers[0].lms.accounts[0].state: must be one of active, archived, and is "gone"',
    ],
    [
      'a number for a text',
      withHr({ records: [{ id: 7 }] }),
      'customers[0].hr.records[0].id: must be text, and is 7',
    ],
    [
      'six employments',
      withHr({ records: [{ id: '7', employments: Array(6).fill({ function: 'a', department: 'b' }) }] }),
      'customers[0].hr.records[0].employments: may hold at most 5',
    ],
    [
      'a day that is none',
      withHr({ records: [{ id: '7', startDate: '17-11-2026' }] }),
      'customers[0].hr.records[0].startDate: must be a day such as 2026-11-17',
    ],
    [
      'a rule that compares days with what is none',
      {
        ...smallest,
        customers: [
          {
            ...customer,
            tenant: {
              ...customer.tenant,
              filter: [
                {
                  title: { nl: 'In dienst', en: 'In service' },
                  all: [{ attribute: 'startDate', operator: 'on-or-before', value: ['today', '01-12-2026'] }],
                },
              ],
            },
          },
        ],
      },
      'customers[0].tenant.filter[0].all[0].value: write a day such as 2026-11-17, or today',
    ],
    [
      'a fault of a system nobody knows',
      { ...smallest, faults: [{ system: 'afas', route: '*', kind: 'hang' }] },
      'faults[0].system: must be one of learnlinq, hr',
    ],
    [
      'a route of the other system',
      { ...smallest, faults: [{ system: 'hr', route: 'users', kind: 'hang' }] },
      'faults[0].route: must be one of records, deliveries, metainfo, *, and is "users"',
    ],
    [
      'a fault at an unknown customer',
      { ...smallest, faults: [{ system: 'hr', route: '*', kind: 'hang', customer: 'elders' }] },
      'faults[0].customer: no customer here is called elders',
    ],
    [
      'milliseconds that no timer can wait',
      { ...smallest, faults: [{ system: 'hr', route: '*', kind: 'latency', ms: 3_000_000_000 }] },
      'faults[0].ms: may hold at most 2147483647',
    ],
    [
      'a number beyond every number',
      withLms({ licences: { maximum: Number.POSITIVE_INFINITY } }),
      'customers[0].lms.licences.maximum: must be a number, and is beyond every number',
    ],
    [
      'milliseconds that mean nothing',
      { ...smallest, faults: [{ system: 'hr', route: '*', kind: 'html', ms: 5 }] },
      'faults[0].ms: means nothing with html',
    ],
    [
      'a customer twice',
      { ...smallest, customers: [customer, customer] },
      'customers[1].tenant.id: bakkerij is used twice',
    ],
    [
      'an account twice',
      withLms({ accounts: [{ id: '1' }, { id: '1' }] }),
      'customers[0].lms.accounts[1].id: 1 is used twice',
    ],
    [
      'a record twice',
      withHr({ records: [{ id: '1' }, { id: '1' }] }),
      'customers[0].hr.records[1].id: 1 is used twice',
    ],
    [
      'a record from the future',
      withHr({ records: [{ id: '1', changedAt: '2027-01-01T00:00:00Z' }] }),
      'customers[0].hr.records[0].changedAt: lies after now',
    ],
    [
      'a mail for nobody',
      withLms({
        mails: [
          { id: '1', account: '9', email: 'a@b.example', kind: 'invitation', sentAt: '2026-11-01T00:00:00Z' },
        ],
      }),
      'customers[0].lms.mails[0].account: no account here has the id 9',
    ],
    [
      'a run that ended before it began',
      withLms({ runs: [run({ finishedAt: '2026-11-17T04:00:00Z' })] }),
      'customers[0].lms.runs[0].finishedAt: lies before the beginning',
    ],
    [
      'a run from the future',
      withLms({ runs: [run({ startedAt: '2026-11-18T05:00:00Z', outcome: 'running', finishedAt: null })] }),
      'customers[0].lms.runs[0].startedAt: lies after now',
    ],
    [
      'a run that still runs and has ended',
      withLms({ runs: [run({ outcome: 'running' })] }),
      'customers[0].lms.runs[0].finishedAt: a run that is still running has not finished',
    ],
    [
      'a run that failed and never ended',
      withLms({ runs: [run({ outcome: 'failed', finishedAt: null })] }),
      'customers[0].lms.runs[0].finishedAt: a run that failed has finished at some time',
    ],
    [
      'a chatter at an unknown customer',
      { ...smallest, chatters: [{ address: 'a@b.example', customer: 'elders', role: 'employee' }] },
      'chatters[0].customer: no customer here is called elders',
    ],
    [
      'a chatter who is called something else in the tenant file',
      {
        ...smallest,
        chatters: [{ address: 'Baas@bakkerij.example', customer: 'bakkerij', role: 'employee' }],
      },
      'chatters[0].role: the tenant file of bakkerij says administrator, not employee',
    ],
    [
      'a chatter twice at one customer',
      {
        ...smallest,
        chatters: [
          { address: 'a@b.example', customer: 'bakkerij', role: 'employee' },
          { address: 'a@b.example', customer: 'bakkerij', role: 'manager' },
        ],
      },
      'chatters[1].address: a@b.example stands here twice at bakkerij',
    ],
  ])('%s is named', (_, raw, fault) => {
    expect(faultsOf(raw)).toEqual([fault]);
  });

  test('only an agent chats at two customers', () => {
    const other = { ...customer, tenant: { ...customer.tenant, id: 'smederij' } };
    const at = (role: string) => ({
      ...smallest,
      customers: [customer, other],
      chatters: ['bakkerij', 'smederij'].map((id) => ({ address: 'a@b.example', customer: id, role })),
    });
    expect(faultsOf(at('agent'))).toEqual([]);
    expect(faultsOf(at('employee'))).toEqual([
      'chatters[1].customer: a@b.example already chats at bakkerij; only an agent works for several',
    ]);
  });

  test('faults of form and faults between parts are named in one round', () => {
    const raw = {
      ...smallest,
      chatters: [
        { address: 'nobody', customer: 'bakkerij', role: 'employee' },
        { address: 'a@b.example', customer: 'elders', role: 'employee' },
      ],
    };
    expect(faultsOf(raw)).toEqual([
      'chatters[0].address: write an e-mail address',
      'chatters[1].customer: no customer here is called elders',
    ]);
  });

  test('a chatter with a role is added to the tenant file', () => {
    const checked = checkWorld({
      ...smallest,
      chatters: [
        { address: 'Tech@bakkerij.example', customer: 'bakkerij', role: 'technical-administrator' },
        { address: 'baas@bakkerij.example', customer: 'bakkerij', role: 'administrator' },
      ],
    });
    expect(checked.is === 'sound' && checked.world.customers[0]?.tenant).toMatchObject({
      administrators: ['baas@bakkerij.example'],
      technicalAdministrators: ['tech@bakkerij.example'],
    });
  });

  test('the schema of the file describes every field', () => {
    const fields = fieldsIn(z.toJSONSchema(world, { io: 'input' }), 'world');
    expect(fields.length).toBeGreaterThan(60);
    const ours = fields.filter(({ path }) => !path.includes('.tenant.'));
    expect(ours.filter(({ described }) => described === 'no').map(({ path }) => path)).toEqual([]);
  });
});

function run(odd: object): object {
  return {
    id: 'run',
    startedAt: '2026-11-17T05:00:00Z',
    finishedAt: '2026-11-17T05:04:00Z',
    outcome: 'succeeded',
    ...odd,
  };
}

interface Field {
  readonly path: string;
  readonly described: 'yes' | 'no';
}

/** Every field of a JSON schema, however deep. */
function fieldsIn(schema: unknown, path: string): readonly Field[] {
  const parts = z.record(z.string(), z.unknown()).safeParse(schema).data ?? {};
  const properties =
    z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(parts['properties']).data ?? {};
  const own = Object.entries(properties).map(
    ([name, field]): Field => ({
      path: `${path}.${name}`,
      described: 'description' in field ? 'yes' : 'no',
    }),
  );
  const { properties: _, ...others } = parts;
  const deeper = Object.entries({ ...others, ...properties });
  return [...own, ...deeper.flatMap(([name, part]) => fieldsIn(part, `${path}.${name}`))];
}
