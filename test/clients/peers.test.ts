import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Grant } from '../../src/diagnostics/access/grant.ts';
import type { Facts, Known } from '../../src/diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../src/diagnostics/facts/hr-record.ts';
import { type Peers, sampleSize } from '../../src/diagnostics/facts/peers.ts';
import type { PersonWish } from '../../src/diagnostics/facts/person.ts';
import type { TeamMember } from '../../src/diagnostics/facts/team.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { world as worldSchema } from '../../src/sandbox/world.ts';
import { recordOf } from '../fixtures/record.ts';
import { deadline, grant, people, type Stage, stage, value } from './stage.ts';

let played: Stage;
beforeAll(async () => {
  played = await stage();
});
afterAll(() => played.close());

const known = <T>(given: T) => ({ is: 'known', value: given, asOf: new Date(0), source: 'test' }) as const;
const recordWith = (wanted: string): HrRecord | null =>
  demoWorld.customers[0]?.hr.records.find(({ id }) => id === wanted) ?? null;
const named = (text: string): PersonWish => ({ is: 'name', text });
const daan = recordWith('1007');
const admin = grant(people.admin, named('Daan Visser'));

/** Both looks at others, as the engine asks for them, in one run. */
async function look(by: Grant, record: HrRecord | null, on: Stage = played) {
  const lookUp = on.begin();
  on.calls();
  const facts: Facts = { 'hr.record': known(record) };
  const peers = await lookUp(by, 'hr.peers', { deadline: deadline(), facts });
  const forPeers = on.calls();
  const accounts = await lookUp(by, 'lms.peer-accounts', {
    deadline: deadline(),
    facts: { ...facts, 'hr.peers': peers },
  });
  return { peers: value(peers), accounts: value(accounts), calls: [forPeers, on.calls()] };
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
const shown = ({ unit, inUnit, elsewhere }: Peers) => ({
  unit,
  inUnit: ids(inUnit),
  elsewhere: elsewhere.length,
});

describe('others are read for whoever may ask about them anyhow', () => {
  test('an administrator: the department and others, the person left out, in two calls and two more', async () => {
    const { peers, accounts, calls } = await look(admin, daan);
    const inNorth = ['1001', '1002', '1003', '1004', '1006', '1011', '1014', '1017', '1018'];
    expect(shown(peers)).toEqual({ unit: 'Wijkteam Noord', inUnit: inNorth, elsewhere: 15 });
    expect(calls).toEqual([2, 2]);
    expect(ids(accounts)).toEqual(expect.arrayContaining(['5001', '5014', '5017', '5018', '5012']));
  });

  test('somebody whom the source does not hold: others alone, in one call', async () => {
    const { peers, calls } = await look(admin, null);
    expect(shown(peers)).toMatchObject({ unit: null, inUnit: [] });
    expect(peers.elsewhere.length).toBe(25);
    expect(calls).toEqual([1, 2]);
  });

  test('for oneself nobody is read, and nothing is called', async () => {
    const { peers, accounts, calls } = await look(grant(people.employee, { is: 'self' }), recordWith('1014'));
    expect(shown(peers)).toEqual({ unit: 'Wijkteam Noord', inUnit: [], elsewhere: 0 });
    expect(accounts).toEqual([]);
    expect(calls).toEqual([0, 0]);
  });

  const member = (key: TeamMember['key'], name = 'x'): TeamMember => ({
    key,
    relation: 'report',
    name,
    email: '',
    username: '',
  });

  test('a manager’s own team, by the source or by LearnLinq, and nobody else of the department', async () => {
    const team: Known<readonly TeamMember[]> = known([
      member('hr:1007', 'Daan Visser'),
      member('hr:1002'),
      member('lms:5014'),
    ]);
    const by = grant(people.manager, named('Daan Visser'), { team });
    expect(by.within).toEqual(['hr:1007']);
    const { peers, accounts } = await look(by, daan);
    expect(shown(peers)).toEqual({ unit: 'Wijkteam Noord', inUnit: ['1002', '1014'], elsewhere: 0 });
    expect(ids(accounts)).toEqual(['5014']);
  });

  test('accounts of others whom the grant was not shown are refused', async () => {
    const facts: Facts = {
      'hr.record': known(daan),
      'hr.peers': known({ unit: null, inUnit: [], elsewhere: [recordOf({ id: '1012' })] }),
    };
    const lookUp = played.begin();
    const by = grant(people.employee, { is: 'self' });
    expect(await lookUp(by, 'lms.peer-accounts', { deadline: deadline(), facts })).toEqual({
      is: 'unknown',
      because: 'forbidden',
    });
  });

  test.each(['hr.peers', 'lms.peer-accounts'] as const)(
    '%s is not read before what it needs',
    async (name) => {
      expect(await played.begin()(admin, name, { deadline: deadline(), facts: {} })).toEqual({
        is: 'unknown',
        because: 'declined',
      });
    },
  );
});

describe('of a large customer', () => {
  test('a sample, in as few calls, whoever has two employments', async () => {
    const records = Array.from({ length: 400 }, (_, nth) => ({
      id: `r-${nth}`,
      username: `user${nth}`,
      name: `Persoon ${nth}`,
      email: `user${nth}@zorggroep-linde.example`,
      employments: [
        { function: 'Kok', department: nth % 4 === 0 ? 'Keuken' : 'Zorg' },
        { function: 'Bezorger', department: 'Buiten' },
      ],
    }));
    const [customer] = demoWorld.customers;
    const world = worldSchema.parse({
      now: demoWorld.now,
      customers: [{ tenant: customer?.tenant, lms: { licences: { maximum: 9 } }, hr: { records } }],
    });
    const large = await stage([], { world });
    try {
      const by = grant(people.admin, named('Persoon 0'), { world });
      const [first = null] = world.customers[0]?.hr.records ?? [];
      const { peers, calls } = await look(by, first, large);
      expect(peers.inUnit).toHaveLength(sampleSize);
      expect(peers.elsewhere).toHaveLength(sampleSize);
      expect(ids(peers.inUnit)).not.toContain('r-0');
      expect(calls).toEqual([2, 2]);
    } finally {
      await large.close();
    }
  });
});
