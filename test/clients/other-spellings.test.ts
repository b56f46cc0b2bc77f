import { afterEach, describe, expect, test } from '@jest/globals';
import type { PersonWish } from '../../src/diagnostics/facts/person.ts';
import { type WorldFile, world as worldSchema } from '../../src/sandbox/world.ts';
import { about, deadline, grant, people, type Stage, stage, value } from './stage.ts';

type CustomerFile = WorldFile['customers'][number];
type Records = NonNullable<CustomerFile['hr']['records']>;
type Accounts = NonNullable<CustomerFile['lms']['accounts']>;

const played: Stage[] = [];
afterEach(async () => {
  await Promise.all(played.splice(0).map((each) => each.close()));
});

/** Who is found among these records and accounts, by the administrator of the demo's care group. */
async function found(
  wish: PersonWish,
  {
    records = [],
    accounts = [],
    faults = [],
  }: { records?: Records; accounts?: Accounts; faults?: WorldFile['faults'] },
) {
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
        },
        lms: { licences: { maximum: 10 }, accounts },
        hr: { records },
      },
    ],
  } satisfies WorldFile);
  const staged = await stage(faults, { world });
  played.push(staged);
  const lookUp = staged.begin();
  const by = grant(people.admin, wish, { world });
  const context = { deadline: deadline(3000), facts: {} };
  const [hr, lms] = await Promise.all([
    lookUp(by, 'hr.matches', context),
    lookUp(by, 'lms.matches', context),
  ]);
  return {
    hr: value(hr).map(({ how, record: { id } }) => `${how} ${id}`),
    lms: lms.is === 'known' ? lms.value.map(({ how, account: { id } }) => `${how} ${id}`) : lms.because,
  };
}

const named = (name: string) => ({ records: [{ id: 'R1', name }], accounts: [{ id: 'A1', name }] });

describe('a name is found, however it is written', () => {
  test.each([
    ['Aylin Yıldız', 'Aylin Yıldız', 'exact'],
    ['Иван Петров', 'Иван Петров', 'exact'],
    ['Αλέξανδρος Παπάς', 'Αλέξανδρος Παπάς', 'exact'],
    ['李', '李', 'exact'],
    ['Mila de Groot', 'Mil\u0430 de Groot', 'normalised'],
    ['Mila de Groot', 'Mila de Gr\u043e\u043et', 'normalised'],
    ["Sinead O'Brien", 'Sinead O‘Brien', 'normalised'],
    ['Zoe Smit', 'Zoë Smit', 'partial'],
    ['Zoë Smit', 'Zoe Smit', 'partial'],
  ])('%s, on file as %j', async (text, name, how) => {
    expect(await found({ is: 'name', text }, named(name))).toEqual({ hr: [`${how} R1`], lms: [`${how} A1`] });
  });

  test('whoever shares one word with it is nobody', async () => {
    expect(await found({ is: 'name', text: 'Mila de Groot' }, named('Piet de Groot'))).toEqual({
      hr: [],
      lms: [],
    });
  });
});

describe('a record that a sure account is fed by is found by its key', () => {
  const records: Records = [{ id: 'R1', name: 'Mila de Groot', email: 'mila.new@zorggroep-linde.example' }];
  const account = {
    id: 'A1',
    importId: 'R1',
    name: 'Mila Bakker',
    email: 'mila.old@zorggroep-linde.example',
  };

  test.each<[string, PersonWish]>([
    ['address', about('mila.old')],
    ['name', { is: 'name', text: 'Mila Bakker' }],
  ])('asked for by the %s that only LearnLinq has', async (_, wish) => {
    expect(await found(wish, { records, accounts: [account] })).toEqual({
      hr: ['key R1'],
      lms: ['exact A1'],
    });
  });

  test('not for part of a name, and not for a key that only looks like it', async () => {
    const wish: PersonWish = { is: 'name', text: 'Bakker' };
    expect(await found(wish, { records, accounts: [account] })).toEqual({ hr: [], lms: ['partial A1'] });
    const other = [{ ...account, importId: 'r1' }];
    expect(await found(about('mila.old'), { records, accounts: other })).toEqual({
      hr: [],
      lms: ['exact A1'],
    });
  });

  test('a system that is silent does not keep the other from being told', async () => {
    const silent: WorldFile['faults'] = [{ system: 'learnlinq', route: '*', kind: 'hang' }];
    const wish: PersonWish = { is: 'name', text: 'Mila de Groot' };
    expect(await found(wish, { records, accounts: [account], faults: silent })).toEqual({
      hr: ['exact R1'],
      lms: 'unreachable',
    });
  });
});
