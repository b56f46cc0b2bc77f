import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createBeginRun } from '../../src/clients/look-up.ts';
import type { Grant } from '../../src/diagnostics/access/grant.ts';
import type { Facts, Known } from '../../src/diagnostics/facts/fact-table.ts';
import type { PersonWish } from '../../src/diagnostics/facts/person.ts';
import type { TeamMember } from '../../src/diagnostics/facts/team.ts';
import type { LookUp } from '../../src/diagnostics/ports/look-up.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { about, authorised, deadline, grant, people, type Stage, stage, tenantOf, value } from './stage.ts';

const demoNow = new Date('2026-11-17T09:30:00Z');

let played: Stage;
beforeAll(async () => {
  played = await stage();
});
afterAll(() => played.close());

const context = (facts: Facts = {}) => ({ deadline: deadline(), facts });

async function found(by: Grant, lookUp: LookUp = played.begin()) {
  const [hr, lms] = await Promise.all([
    lookUp(by, 'hr.matches', context()),
    lookUp(by, 'lms.matches', context()),
  ]);
  const record = value(hr)[0]?.record ?? null;
  const facts: Facts = { 'hr.record': { is: 'known', value: record, asOf: new Date(0), source: 'test' } };
  const holders = await lookUp(by, 'lms.key-holders', context(facts));
  return {
    hr: value(hr).map(({ how, record: { id } }) => `${how} ${id}`),
    lms: value(lms).map(({ how, account: { id } }) => `${how} ${id}`),
    holders: value(holders).map(({ id }) => id),
  };
}

const member = (key: TeamMember['key']): TeamMember => ({
  key,
  relation: 'report',
  name: 'Jan de Boer',
  email: '',
  username: '',
});

const known = (value: readonly TeamMember[]): Known<readonly TeamMember[]> => ({
  is: 'known',
  value,
  asOf: demoNow,
  source: 'test',
});

describe('a person is found, however the systems write them', () => {
  test.each<[string, PersonWish, Awaited<ReturnType<typeof found>>]>([
    ['no address on file', about('s.jansen'), { hr: ['partial 1002'], lms: [], holders: [] }],
    ['a space inside', about('p.bakker'), { hr: ['normalised 1003'], lms: [], holders: [] }],
    ['a look-alike letter', about('o.smit'), { hr: ['normalised 1004'], lms: [], holders: [] }],
    [
      'another spelling in the LMS',
      about('j.mulder'),
      { hr: ['exact 1009'], lms: ['normalised 5009'], holders: ['5009'] },
    ],
    [
      'a key held by an archived account',
      about('r.postma'),
      { hr: ['exact 1011'], lms: [], holders: ['5900'] },
    ],
    ['nobody', about('b.kuiper'), { hr: [], lms: [], holders: [] }],
    ['an apostrophe', about("s.o'brien"), { hr: ['exact 1021'], lms: ['exact 5021'], holders: ['5021'] }],
    [
      'an apostrophe of another kind',
      { is: 'name', text: 'Sinead O’Brien' },
      { hr: ['normalised 1021'], lms: ['normalised 5021'], holders: ['5021'] },
    ],
    [
      'two of the same name',
      { is: 'name', text: 'Jan de Boer' },
      { hr: ['exact 1012', 'exact 1013'], lms: ['exact 5012'], holders: ['5012'] },
    ],
    [
      'a username typed with a capital',
      { is: 'username', text: 'L.VanDijk' },
      { hr: ['normalised 1014'], lms: ['normalised 5014'], holders: ['5014'] },
    ],
  ])('%s', async (_, wish, expected) => {
    expect(await found(grant(people.admin, wish))).toEqual(expected);
  });

  test('the facts say where they come from, and the source says when', async () => {
    const lookUp = played.begin();
    const by = grant(people.admin, about('l.vandijk'));
    const at = { is: 'known', asOf: demoNow };
    expect(await lookUp(by, 'hr.matches', context())).toMatchObject({ ...at, source: 'HR source HR Plein' });
    expect(await lookUp(by, 'lms.matches', context())).toMatchObject({ ...at, source: 'LearnLinq, users' });
    expect(await lookUp(by, 'tenant.agreement', context())).toMatchObject({ ...at, source: 'tenant file' });
    expect(value(await lookUp(by, 'lms.licences', context()))).toEqual({ used: 16, maximum: 40 });
    expect(value(await lookUp(by, 'lms.sync-runs', context())).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6].map((nth) => `run-${nth}`),
    );
    expect(value(await lookUp(by, 'lms.waiting', context()))).toEqual({ is: 'not-needed' });
  });

  test('people who wait for a licence are counted when the limit is reached', async () => {
    const by = grant(people.vermeer, { is: 'name', text: 'Yara' });
    expect(value(await played.begin()(by, 'lms.waiting', context()))).toMatchObject({
      is: 'counted',
      people: 3,
    });
  });
});

describe('the grant decides whose data is read', () => {
  test('for oneself, only what carries the proven address', async () => {
    expect(await found(grant(people.employee, { is: 'self' }))).toEqual({
      hr: ['exact 1014'],
      lms: ['exact 5014'],
      holders: ['5014'],
    });
  });

  test('a manager sees the own team, from LearnLinq and from the source, and nobody else', async () => {
    const lookUp = played.begin();
    const asked = authorised(people.manager, about('d.visser'));
    expect(asked.is).toBe('needs-team');
    const team = await lookUp(grant(people.manager, about('d.visser')), 'actor.team', context());
    const keysOf = (relation: TeamMember['relation']) =>
      value(team).flatMap((person) => (person.relation === relation ? [person.key] : []));
    expect(keysOf('self')).toEqual(['lms:5001', 'hr:1001']);
    expect(keysOf('report')).toEqual([
      'lms:5014',
      'lms:5017',
      'lms:5018',
      'hr:1002',
      'hr:1007',
      'hr:1014',
      'hr:1017',
      'hr:1018',
    ]);
    expect(authorised(people.manager, about('jan.deboer'), { team })).toEqual({
      is: 'refused',
      because: 'not-yours',
    });
    expect(await found(grant(people.manager, about('d.visser'), { team }))).toEqual({
      hr: ['exact 1007'],
      lms: [],
      holders: [],
    });
  });

  test('of several who fit, only those within the team are shown', async () => {
    const team = known([member('hr:1013')]);
    const by = grant(people.manager, { is: 'name', text: 'Jan de Boer' }, { team });
    expect(await found(by)).toEqual({ hr: ['exact 1013'], lms: [], holders: [] });
  });

  test('a team member of one system keeps the own account or record in the other', async () => {
    const inSource = known([member('hr:1012')]);
    const wish: PersonWish = { is: 'name', text: 'Jan de Boer' };
    expect(await found(grant(people.manager, wish, { team: inSource }))).toMatchObject({
      lms: ['exact 5012'],
    });
    const inLms = known([member('lms:5012')]);
    expect(await found(grant(people.manager, wish, { team: inLms }))).toMatchObject({ hr: ['exact 1012'] });
  });

  test('who holds the keys of a record is not told to whom may not see the record', async () => {
    const stranger = demoWorld.customers[0]?.hr.records.find(({ id }) => id === '1012') ?? null;
    const facts: Facts = { 'hr.record': { is: 'known', value: stranger, asOf: demoNow, source: 'test' } };
    const by = grant(people.employee, { is: 'self' });
    expect(await played.begin()(by, 'lms.key-holders', context(facts))).toEqual({
      is: 'unknown',
      because: 'forbidden',
    });
  });

  test('the grant of another customer reads the systems of that customer', async () => {
    const by = grant(people.vermeer, { is: 'email', text: 'l.vandijk@zorggroep-linde.example' });
    expect(await found(by)).toEqual({ hr: [], lms: [], holders: [] });
  });

  test('a token of another customer is refused, and says so', async () => {
    const own = played.sandbox.credentials.get('zorggroep-linde');
    const other = played.sandbox.credentials.get('bakkerij-vermeer');
    if (own === undefined || other === undefined) throw new Error('both are in the demo');
    const crossed = {
      tenant: tenantOf('zorggroep-linde'),
      learnlinq: { ...own.learnlinq, token: other.learnlinq.token },
      hr: { ...own.hr, token: other.hr.token },
    };
    const lookUp = createBeginRun({
      tenants: new Map([['zorggroep-linde', crossed]]),
      clock: () => demoNow,
    })();
    const by = grant(people.admin, about('l.vandijk'));
    for (const fact of ['hr.matches', 'lms.matches', 'lms.licences', 'lms.sync-runs', 'lms.waiting'] as const)
      expect(await lookUp(by, fact, context())).toEqual({ is: 'unknown', because: 'forbidden' });
  });

  test('a customer that is not connected is unknown', async () => {
    const by = grant(people.admin, about('l.vandijk'));
    const lookUp = createBeginRun({ tenants: new Map(), clock: () => demoNow })();
    expect(await lookUp(by, 'hr.matches', context())).toEqual({ is: 'unknown', because: 'not-connected' });
  });
});

describe('no more calls than are needed', () => {
  test('within one run the same question is put once', async () => {
    const lookUp = played.begin();
    const by = grant(people.admin, about('l.vandijk'));
    played.calls();
    await Promise.all([found(by, lookUp), found(by, lookUp), lookUp(by, 'lms.licences', context())]);
    await lookUp(grant(people.admin, about('l.vandijk')), 'lms.licences', context());
    expect(played.calls()).toBe(7);
    await found(by);
    expect(played.calls()).toBe(6);
  });

  test.each([
    ['somebody with a record', about('l.vandijk'), 8],
    ['oneself', { is: 'self' }, 6],
    ['nobody', about('b.kuiper'), 6],
  ] as const)('a diagnosis of user-missing about %s stays within its budget', async (_, wish, budget) => {
    const lookUp = played.begin();
    const by = grant(people.admin, wish);
    played.calls();
    await Promise.all([
      found(by, lookUp),
      lookUp(by, 'tenant.agreement', context()),
      lookUp(by, 'lms.licences', context()),
      lookUp(by, 'lms.waiting', context()),
      lookUp(by, 'lms.sync-runs', context()),
    ]);
    expect(played.calls()).toBe(budget);
  });
});
