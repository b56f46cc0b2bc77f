import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { FactName, Facts } from '../../../../src/diagnostics/facts/fact-table.ts';
import { userMissing } from '../../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { factsOf, now, unknown } from '../../../fixtures/facts.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { nights, runAt } from '../../../fixtures/sync-run.ts';

const step = (facts: Facts) => advance(userMissing, facts, now);
const lookedUp = [
  'tenant.agreement',
  'hr.matches',
  'lms.matches',
  'lms.key-holders',
  'lms.licences',
  'lms.waiting',
  'lms.sync-runs',
] as const satisfies readonly FactName[];
describe('why somebody is not in LearnLinq', () => {
  test('nothing stands in the way: that is for Development', () => {
    expect(step(factsOf())).toMatchObject({ is: 'done', conclusion: { is: 'escalate', to: 'development' } });
  });

  test('two causes are told in the order in which mending makes sense', () => {
    const facts = factsOf({
      'hr.matches': [
        { how: 'exact', record: recordOf({ username: null, email: 'sanne jansen@zonnehof.example' }) },
      ],
      'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])],
    });
    expect(step(facts)).toMatchObject({
      conclusion: {
        is: 'explained',
        by: [
          { check: 'source-sync-stalled' },
          { check: 'missing-required-field' },
          { check: 'malformed-value' },
        ],
      },
    });
  });

  test('an account that is there already leads on to logging in', () => {
    expect(step(factsOf({ 'lms.matches': [matchOf()] }))).toMatchObject({
      conclusion: { is: 'go-on', flow: 'cannot-log-in' },
    });
  });
});

describe('whatever the systems say', () => {
  test.each(lookedUp)('with all else well, nothing is concluded without %s', (lost) => {
    const { 'hr.record': _, ...facts } = factsOf();
    expect(step({ ...facts, [lost]: unknown() })).toMatchObject({
      is: 'done',
      conclusion: { is: 'undecided' },
    });
  });

  test('a failing sync is told also when the source itself cannot be read', () => {
    const { 'hr.record': _, ...facts } = factsOf({ 'lms.sync-runs': [runAt(nights[0], 'failed')] });
    expect(step({ ...facts, 'hr.matches': unknown() })).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'source-sync-stalled' }] },
    });
  });
});
