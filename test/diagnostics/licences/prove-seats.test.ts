import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import type { Waited } from '../../../src/diagnostics/facts/waited.ts';
import { licenceIncrease } from '../../../src/diagnostics/flows/learnlinq/licence-increase.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { proveSeats } from '../../../src/diagnostics/licences/prove-seats.ts';
import { accountOf } from '../../fixtures/account.ts';
import { factsOf, type Given, known, now, unknown } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { waitingAre } from '../../fixtures/waiting.ts';

const person = (id: string, given: Partial<HrRecord> = {}) =>
  recordOf({ id, name: `Persoon ${id}`, username: id, email: `${id}@zonnehof.example`, ...given });
const account = (id: string) =>
  accountOf({ id: `a-${id}`, importId: id, name: id, username: id, email: `${id}@zonnehof.example` });
const waited = (given: Partial<Waited>): Waited => ({
  records: [],
  accounts: [],
  source: 'up-to-date',
  ...given,
});
const facts = (keys: readonly string[], of: Partial<Waited>, given: Given = {}): Facts => ({
  ...factsOf(given),
  'asker.waited': known(keys),
  'lms.waited': known(waited(of)),
});
const full = { used: 500, maximum: 500 };

const proof = (of: Facts) => proveSeats(licenceIncrease, of, now);
/** What became of each, with the checks that say why. */
const became = (of: Facts) =>
  proof(of)?.people.map((each) => (each.is === 'kept-out' ? [each.is, ...each.causes] : each.is));

describe('whether those who waited for a licence got in, each by the checks for who is missing', () => {
  test('who has an account is in, and who left the source is gone', () => {
    const records = [person('p1')];
    expect(proof(facts(['p1', 'p2'], { records, accounts: [account('p1')] }))).toEqual({
      people: [
        { is: 'in', name: 'Persoon p1' },
        { is: 'gone', name: '' },
      ],
      since: 0,
    });
  });

  test('an older delivery does not say who is gone', () => {
    expect(became(facts(['p2'], { source: 'older-delivery' }))).toEqual(['not-checked']);
  });

  test('while every licence is used, who is missing still waits', () => {
    const of = { records: [person('p1')] };
    const given = { 'lms.licences': full, 'lms.waiting': waitingAre([['Persoon p1', null]]) };
    expect(became(facts(['p1'], of, given))).toEqual(['waits']);
  });

  test('what else is in the way is named, also where there is no licence either', () => {
    const of = { records: [person('p1', { email: '' }), person('p2')], accounts: [] };
    const given = { 'lms.licences': full, 'lms.waiting': waitingAre([['Persoon p2', null]]) };
    expect(became(facts(['p1', 'p2'], of, given))).toEqual([['kept-out', 'missing-required-field'], 'waits']);
  });

  test('an account whose access has ended is not in', () => {
    const accounts = [{ ...account('p1'), accessUntil: '2026-11-17' }];
    expect(became(facts(['p1'], { records: [person('p1')], accounts }))).toEqual([
      ['kept-out', 'already-present'],
    ]);
  });

  test('a key that somebody else’s account holds keeps out', () => {
    const accounts = [{ ...account('p1'), importId: 'p9', name: 'Iemand Anders' }];
    expect(became(facts(['p1'], { records: [person('p1')], accounts }))).toEqual([
      ['kept-out', 'key-held-by-another-account'],
    ]);
  });

  test('who is missing although nothing stands in the way is said so', () => {
    expect(became(facts(['p1'], { records: [person('p1')] }))).toEqual(['no-cause-seen']);
  });

  test('what could not be read is never called in or gone', () => {
    expect(became({ ...facts(['p1'], {}), 'lms.waited': unknown() })).toEqual(['not-checked']);
    const of = facts(['p1'], { records: [person('p1')] });
    expect(became({ ...of, 'lms.licences': unknown() })).toEqual(['not-checked']);
  });

  test.each([
    [
      'others are counted',
      waitingAre([
        ['p1', null],
        ['nieuw', null],
      ]),
      1,
    ],
    ['nobody waits', { is: 'not-needed' } as const, 0],
    ['they could not be counted', { is: 'not-counted' } as const, null],
  ])('of who began to wait since: %s', (_, waiting, since) => {
    expect(proof(facts(['key of p1'], {}, { 'lms.waiting': waiting }))?.since).toBe(since);
  });
});

describe('what is looked up for it', () => {
  test('where nobody is to be proven, nothing more than for the request itself', () => {
    const { 'lms.sync-runs': _, ...rest } = factsOf();
    const step = advance(licenceIncrease, { ...rest, 'asker.waited': known([]) }, now);
    expect(step).toMatchObject({ is: 'done', seats: null });
  });

  test('everything at once: those people, and what holds for everybody', () => {
    const step = advance(licenceIncrease, { 'asker.waited': known(['p1']) }, now);
    expect(step.is === 'look-up' && [...step.facts].sort()).toEqual([
      'hr.connection',
      'lms.idle-accounts',
      'lms.licences',
      'lms.sync-runs',
      'lms.waited',
      'lms.waiting',
      'tenant.agreement',
    ]);
  });

  test('another complaint proves nobody', () => {
    expect(proveSeats(userMissing, facts(['p1'], {}), now)).toBeNull();
  });
});
