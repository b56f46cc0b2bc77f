import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { Account } from '../../../src/diagnostics/facts/account.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import { learnlinqFlows } from '../../../src/diagnostics/flows/flows.ts';
import { cannotLogIn } from '../../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { dataIncorrect } from '../../../src/diagnostics/flows/learnlinq/data-incorrect.ts';
import { duplicateAccount } from '../../../src/diagnostics/flows/learnlinq/duplicate-account.ts';
import { syncOrSource } from '../../../src/diagnostics/flows/learnlinq/sync-or-source.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Flow } from '../../../src/diagnostics/model.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { factsOf, type Given, known, now, unknown } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { runAt } from '../../fixtures/sync-run.ts';
import { careOnly, tenantOf } from '../../fixtures/tenant.ts';
import { waitingFor } from '../../fixtures/waiting.ts';

/** Somebody else, of the same department but for what is given. */
const peer = (nth: number, given: Partial<HrRecord> = {}): HrRecord =>
  recordOf({
    id: `q-${nth}`,
    username: `collega${nth}`,
    name: `Collega ${nth}`,
    email: `collega${nth}@zonnehof.example`,
    ...given,
  });
const accountOfPeer = ({ id, username, name, email }: HrRecord, given: Partial<Account> = {}): Account =>
  accountOf({
    id: `a-${id}`,
    importId: id,
    username: username ?? '',
    name: name ?? '',
    email: email ?? '',
    ...given,
  });
const peers = (count: number, given: Partial<HrRecord> = {}, from = 1): readonly HrRecord[] =>
  Array.from({ length: count }, (_, nth) => peer(from + nth, given));

interface Others {
  readonly inUnit?: readonly HrRecord[];
  readonly elsewhere?: readonly HrRecord[];
  readonly accounts?: readonly Account[];
}

/** The facts about one person, with what was read of others. */
const beside = (given: Given, { inUnit = [], elsewhere = [], accounts = [] }: Others): Facts =>
  factsOf({ ...given, 'hr.peers': { unit: 'Zorg', inUnit, elsewhere }, 'lms.peer-accounts': accounts });

function reachesOf(flow: Flow, facts: Facts) {
  const step = advance(flow, facts, now);
  if (step.is !== 'done') throw new Error(`not done but ${JSON.stringify(step)}`);
  return Object.fromEntries(
    Object.entries(step.reaches).map(([check, reach]) => [
      check,
      reach.is === 'not-checked' ? `${reach.is} ${reach.because}` : reach.is,
    ]),
  );
}

const of = (record: HrRecord): Given => ({ 'hr.matches': [{ how: 'exact', record }], 'hr.record': record });
const noEmail = { email: null };
const renamed = { employments: [{ function: 'Kok', department: 'Zorg en Welzijn' }] };
const filtered = { 'tenant.agreement': tenantOf({ filter: [careOnly] }) };

describe('the same cause', () => {
  test('is the same check with the same detail, whoever has it: one person, one department, everybody', () => {
    const facts = (inUnit: readonly HrRecord[], elsewhere: readonly HrRecord[]) =>
      beside({ ...of(recordOf(noEmail)) }, { inUnit, elsewhere });
    const reach = (...groups: Parameters<typeof facts>) => reachesOf(userMissing, facts(...groups));
    const is = (reach: string) => ({ 'missing-required-field': reach });
    expect(reach(peers(4), peers(4, {}, 20))).toEqual(is('person'));
    expect(reach(peers(4, noEmail), peers(4, {}, 20))).toEqual(is('unit'));
    expect(reach(peers(4, noEmail), peers(4, noEmail, 20))).toEqual(is('everybody'));
    expect(reach(peers(4, { username: null }), peers(4, { username: null }, 20))).toEqual(is('person'));
    expect(reach([], [])).toEqual(is('not-checked nobody-else'));
  });

  test('counts who has it, of those who were looked at', () => {
    const inUnit = [...peers(3, noEmail), ...peers(2, {}, 10)];
    const step = advance(
      userMissing,
      beside(of(recordOf(noEmail)), { inUnit, elsewhere: peers(1, {}, 20) }),
      now,
    );
    expect(step).toMatchObject({
      reaches: {
        'missing-required-field': {
          is: 'unit',
          compared: {
            unit: 'Zorg',
            inUnit: { shared: 3, looked: 5 },
            elsewhere: { shared: 0, looked: 1 },
          },
        },
      },
    });
  });

  test('does not depend on anybody’s own values', () => {
    const inUnit = ['Kok', 'Bakker', 'Gastvrouw'].map((job, nth) =>
      peer(nth, { employments: [{ function: job, department: 'Zorg en Welzijn' }] }),
    );
    expect(reachesOf(userMissing, beside({ ...of(recordOf(renamed)), ...filtered }, { inUnit }))).toEqual({
      'import-filter-mismatch': 'unit',
    });
  });

  test('is the same slip wherever it stands in a value, and not another slip', () => {
    const slip = (end: string) =>
      peers(3).map((each) => ({ ...each, email: `${each.username}@zonnehof.example${end}` }));
    const person = of(recordOf({ email: 'sanne.jansen@zonnehof.example\u00a0' }));
    expect(reachesOf(userMissing, beside(person, { inUnit: slip('\u00a0') }))).toEqual({
      'malformed-value': 'unit',
    });
    expect(reachesOf(userMissing, beside(person, { inUnit: slip('\u200b') }))).toEqual({
      'malformed-value': 'person',
    });
  });

  test('of a missing person is shared by who is missing too', () => {
    const inUnit = peers(4, renamed);
    const facts = (accounts: readonly Account[]) =>
      beside({ ...of(recordOf(renamed)), ...filtered }, { inUnit, accounts });
    const two = inUnit.slice(0, 2);
    expect(reachesOf(userMissing, facts(two.map((each) => accountOfPeer(each))))).toEqual({
      'import-filter-mismatch': 'person',
    });
    const archived = two.map((each) => accountOfPeer(each, { state: 'archived' }));
    expect(reachesOf(userMissing, facts(archived))).toEqual({ 'import-filter-mismatch': 'unit' });
  });

  test.each([
    ['an ended access', cannotLogIn, 'expired-access', { accessUntil: '2026-11-15' }, {}],
    [
      'a missing identity provider',
      cannotLogIn,
      'identity-provider-missing',
      {},
      { 'tenant.agreement': tenantOf({ mandatoryFields: ['username', 'identityProvider'] }) },
    ],
    ['another name than in the source', dataIncorrect, 'source-difference', { name: 'Anders' }, {}],
  ] as const)('%s is seen on the accounts of others', (_, flow, check, odd, more) => {
    const inUnit = peers(3);
    const facts = (given: Partial<Account>) =>
      beside(
        { ...more, 'lms.matches': [matchOf(odd)], 'lms.own-accounts': [accountOf(odd)] },
        {
          inUnit,
          accounts: inUnit.map((each) => accountOfPeer(each, { identityProvider: 'Entra', ...given })),
        },
      );
    const alike = facts({ identityProvider: null, ...odd });
    expect(reachesOf(flow, alike)).toMatchObject({ [check]: 'unit' });
    expect(reachesOf(flow, facts({}))).toMatchObject({ [check]: 'person' });
  });

  test('keys that archived accounts hold, and second accounts under an older key, are seen of others too', () => {
    const held = (each: HrRecord) =>
      accountOfPeer(each, { id: `old-${each.id}`, importId: 'x', state: 'archived' });
    const inUnit = peers(3);
    const keys = beside({ 'lms.key-holders': [held(recordOf())] }, { inUnit, accounts: inUnit.map(held) });
    expect(reachesOf(userMissing, keys)).toEqual({ 'key-held-by-another-account': 'unit' });
    const both = (each: HrRecord) => [
      accountOfPeer(each, { results: each.id.length }),
      accountOfPeer(each, { id: `old-${each.id}`, importId: `old-${each.id}` }),
    ];
    const own = both(recordOf());
    const twice = beside(
      {
        'lms.matches': own.map((account) => ({ how: 'exact', account })),
        'lms.own-accounts': own.slice(0, 1),
        'lms.key-holders': own,
      },
      { inUnit, accounts: inUnit.flatMap(both) },
    );
    expect(reachesOf(duplicateAccount, twice)).toEqual({ 'duplicate-account': 'unit' });
  });
});

describe('nobody else is looked at', () => {
  const withoutPeers = (facts: Facts): Facts => {
    const { 'hr.peers': _, 'lms.peer-accounts': __, ...rest } = facts;
    return rest;
  };
  const full = {
    'lms.licences': { used: 500, maximum: 500 },
    'lms.waiting': waitingFor(3),
  } as const;

  test.each([
    ['a cause of the customer’s own', userMissing, factsOf(full), { 'licence-limit-reached': 'everybody' }],
    [
      'a sync that does not run',
      userMissing,
      factsOf({ 'lms.sync-runs': [runAt('2026-11-18', 'failed')] }),
      { 'source-sync-stalled': 'everybody' },
    ],
    [
      'a connector that is blocked',
      userMissing,
      factsOf({ 'hr.connection': { kind: 'afas', outcome: 'blocked', rows: null, rowsBefore: null } }),
      { 'connector-source': 'everybody' },
    ],
    [
      'a question about the customer',
      syncOrSource,
      factsOf({ 'hr.removed-share': { gone: 90, before: 100 } }),
      { 'mass-deactivation': 'everybody' },
    ],
    [
      'what each has to do alone',
      cannotLogIn,
      factsOf({
        'lms.matches': [matchOf({ identityProvider: 'Entra' })],
        'lms.own-accounts': [accountOf({ identityProvider: 'Entra' })],
      }),
      { 'single-sign-on-account': 'not-checked own-matter' },
    ],
    ['nothing that is wrong', userMissing, factsOf(), {}],
  ] as const)('for %s', (_, flow, facts, expected) => {
    expect(reachesOf(flow, withoutPeers(facts))).toEqual(expected);
  });

  test('when the source that says who they are cannot be read', () => {
    const own = [accountOf({ accessUntil: '2026-11-15' })];
    const facts = withoutPeers({
      ...factsOf({ 'lms.matches': own.map((account) => ({ how: 'exact', account })) }),
      'hr.matches': unknown(),
    });
    expect(reachesOf(cannotLogIn, facts)).toMatchObject({ 'expired-access': 'not-checked unread' });
  });
});

describe('a look at others, whatever the systems say', () => {
  const record = fc.record({
    email: fc.constantFrom(null, 'x@zonnehof.example', 'x@zonnehof.example\u00a0'),
    department: fc.constantFrom('Zorg', 'Keuken'),
  });
  const some = (from: number) =>
    fc
      .array(record, { maxLength: 6 })
      .map((all) =>
        all.map(({ email, department }, nth) =>
          peer(from + nth, { email, employments: [{ function: 'Kok', department }] }),
        ),
      );
  const anyPeers = fc
    .record({ inUnit: some(0), elsewhere: some(50), withAccount: fc.array(fc.nat({ max: 5 })) })
    .map(({ inUnit, elsewhere, withAccount }) => ({
      'hr.peers': known({ unit: 'Zorg', inUnit, elsewhere }),
      'lms.peer-accounts': known(
        inUnit.filter((_, nth) => withAccount.includes(nth)).map((each) => accountOfPeer(each)),
      ),
    }));
  const well = peers(5);
  const allWell = {
    'hr.peers': known({ unit: 'Zorg', inUnit: well, elsewhere: peers(5, {}, 50) }),
    'lms.peer-accounts': known(well.map((each) => accountOfPeer(each, { identityProvider: 'Entra' }))),
  };

  describe.each(learnlinqFlows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
    test('never changes a finding or a conclusion', () => {
      fc.assert(
        fc.property(anyWorld, anyPeers, (facts, others) => {
          const { reaches: _, ...alone } = {
            reaches: null,
            ...advance(flow, { ...facts, 'hr.peers': unknown() }, now),
          };
          const { reaches: __, ...among } = { reaches: null, ...advance(flow, { ...facts, ...others }, now) };
          expect(among).toEqual(alone);
        }),
        { numRuns: 150 },
      );
    });

    test('does not depend on the order in which they were read', () => {
      fc.assert(
        fc.property(anyWorld, anyPeers, (facts, others) => {
          const { inUnit, elsewhere } =
            others['hr.peers'].is === 'known' ? others['hr.peers'].value : { inUnit: [], elsewhere: [] };
          const accounts =
            others['lms.peer-accounts'].is === 'known' ? others['lms.peer-accounts'].value : [];
          const backwards: Facts = {
            'hr.peers': known({
              unit: 'Zorg',
              inUnit: inUnit.toReversed(),
              elsewhere: elsewhere.toReversed(),
            }),
            'lms.peer-accounts': known(accounts.toReversed()),
          };
          expect(advance(flow, { ...facts, ...backwards }, now)).toEqual(
            advance(flow, { ...facts, ...others }, now),
          );
        }),
        { numRuns: 100 },
      );
    });

    test('holds for each cause, names nobody, and blames no others who are well', () => {
      fc.assert(
        fc.property(anyWorld, (facts) => {
          const step = advance(flow, { ...facts, ...allWell }, now);
          if (step.is !== 'done') return;
          const causes =
            step.conclusion.is === 'explained' ? step.conclusion.by.map(({ check }) => check) : [];
          expect(Object.keys(step.reaches)).toEqual(causes);
          expect(JSON.stringify(step.reaches)).not.toMatch(/collega|q-/iu);
        }),
        { numRuns: 100 },
      );
    });
  });

  test('everybody whom the integration would take is well, so nothing is shared', () => {
    const facts = { ...factsOf(of(recordOf(noEmail))), ...allWell };
    expect(reachesOf(userMissing, facts)).toEqual({ 'missing-required-field': 'person' });
  });
});
