import { expect, test } from '@jest/globals';
import type { Waiting } from '../../src/diagnostics/facts/licences.ts';
import { type WorldFile, world as worldSchema } from '../../src/sandbox/world.ts';
import { about, deadline, grant, people, stage, value } from './stage.ts';

const person = (id: string, given: object = {}) => ({
  id,
  name: `Persoon ${id}`,
  username: `user-${id}`,
  email: `${id}@zorggroep-linde.example`,
  ...given,
});

async function waiting(
  records: readonly object[],
  accounts: readonly object[],
  licences: { maximum: number; used: number } = { maximum: 1, used: 2 },
  { by: asker = people.admin, agreed = {} }: { by?: string; agreed?: object } = {},
): Promise<Waiting> {
  const world = worldSchema.parse({
    now: '2026-11-17T09:30:00Z',
    customers: [
      {
        tenant: {
          id: 'zorggroep-linde',
          name: 'Zorggroep Linde',
          source: { kind: 'api', name: 'HR Plein' },
          schedule: { times: ['06:00'] },
          administrators: [people.admin],
          ...agreed,
        },
        lms: { licences, accounts: [...accounts] },
        hr: { records: [...records] },
      },
    ],
  } satisfies { [K in keyof WorldFile]: unknown });
  const staged = await stage([], { world });
  try {
    const wish = asker === people.admin ? about('r1') : ({ is: 'self' } as const);
    const by = grant(asker, wish, { world });
    return value(await staged.begin()(by, 'lms.waiting', { deadline: deadline(), facts: {} }));
  } finally {
    await staged.close();
  }
}

const counted = (count: number) => expect.objectContaining({ is: 'counted', people: count });
const full = { maximum: 1, used: 2 };

test('who they are and from when is said, by the username where the source has no name', async () => {
  const records = [
    person('r1', { startDate: '2026-11-01' }),
    person('r2', { name: null, startDate: '2026-12-01' }),
    person('r3'),
  ];
  expect(await waiting(records, [], full, { agreed: { mandatoryFields: ['username', 'email'] } })).toEqual({
    is: 'counted',
    people: 3,
    who: [
      { id: 'r1', name: 'Persoon r1', from: '2026-11-01' },
      { id: 'r2', name: 'user-r2', from: '2026-12-01' },
      { id: 'r3', name: 'Persoon r3', from: null },
    ],
    later: [],
  });
});

test('whoever asks for themselves hears how many wait, and not who', async () => {
  expect(await waiting([person('r1')], [], full, { by: 'r1@zorggroep-linde.example' })).toEqual({
    is: 'counted',
    people: 1,
    who: null,
    later: [],
  });
});

test('who comes in on the first day, within 30 days, does not wait yet and is named apart', async () => {
  const begun = { attribute: 'startDate', operator: 'on-or-before', value: 'today' };
  const title = { nl: 'In dienst', en: 'Employed' };
  const records = [
    person('r1', { startDate: '2026-11-17' }),
    person('r2', { startDate: '2026-11-18' }),
    person('r3', { startDate: '2026-12-17' }),
    person('r4', { startDate: '2026-12-18' }),
    person('r5', { startDate: '2026-12-01', email: '' }),
    person('r6', { startDate: '2026-12-01' }),
    person('r7'),
  ];
  const account = person('a6', { importId: 'r6' });
  expect(
    await waiting(records, [account], full, { agreed: { customAgreements: [{ title, all: [begun] }] } }),
  ).toEqual({
    is: 'counted',
    people: 1,
    who: [{ id: 'r1', name: 'Persoon r1', from: '2026-11-17' }],
    later: [
      { id: 'r2', name: 'Persoon r2', from: '2026-11-18' },
      { id: 'r3', name: 'Persoon r3', from: '2026-12-17' },
    ],
  });
});

test('of many pages everybody is counted, the person asked about included', async () => {
  const records = Array.from({ length: 650 }, (_, index) => person(`r${index + 1}`));
  expect(await waiting(records, [])).toEqual(counted(650));
});

test.each([
  [{ maximum: 100, used: 97 }, { is: 'not-needed' }],
  [{ maximum: 100, used: 98 }, counted(3)],
  [{ maximum: 10, used: 9 }, counted(3)],
  [{ maximum: 10, used: 8 }, { is: 'not-needed' }],
])(
  'with licences %j the queue is %j: from nearly full on it may be longer than what is free',
  async (licences, expected) => {
    expect(await waiting([person('r1'), person('r2'), person('r3')], [], licences)).toEqual(expected);
  },
);

test('who has an account, or whose keys are taken, does not wait for a licence', async () => {
  const records = [
    person('r1'),
    person('r2', { email: '' }),
    ...['r3', 'r4', 'r5', 'r6'].map((id) => person(id)),
  ];
  const accounts = [
    person('a3', { importId: 'r3', accessUntil: '2026-01-31' }),
    person('a4', { email: 'r4@zorggroep-linde.example', state: 'archived' }),
    person('a5', { name: 'Persoon r5', email: 'r5@zorggr\u043eep-linde.example' }),
  ];
  expect(await waiting(records, accounts)).toEqual(counted(2));
});

test('somebody else’s address that only looks the same takes nothing', async () => {
  const accounts = [person('a1', { email: 'r1@zorggr\u043eep-linde.example' })];
  expect(await waiting([person('r1')], accounts)).toEqual(counted(1));
});
