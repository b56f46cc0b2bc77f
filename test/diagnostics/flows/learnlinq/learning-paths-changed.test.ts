import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { FactName } from '../../../../src/diagnostics/facts/fact-table.ts';
import { learningPathsChanged } from '../../../../src/diagnostics/flows/learnlinq/learning-paths-changed.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { factsOf, type Given, now, unknown } from '../../../fixtures/facts.ts';

const asRead = ({ 'lms.own-accounts': [own = accountOf()] = [], ...given }: Given = {}) =>
  factsOf({ 'lms.matches': [matchOf(own)], ...given });
const answer = (given: Given = {}) => advance(learningPathsChanged, asRead(given), now);
const becameNurse = changeOf({ field: 'function', before: 'Kok', after: 'Verpleegkundige' });
const nursing = {
  id: 'g-1',
  title: 'Verpleegkundigen',
  include: [{ function: 'Verpleegkundige', unit: null }],
  exclude: [],
  paths: ['Medicatie'],
};

describe('why learning paths changed', () => {
  test('another function explains it, and nobody has to do anything', () => {
    expect(answer({ 'lms.changes': [becameNurse], 'lms.target-groups': [nursing] })).toMatchObject({
      is: 'done',
      conclusion: { is: 'explained', by: [{ check: 'changed-audience', remedy: { by: 'nobody' } }] },
    });
  });

  test('an ended access explains it by itself: it takes people out of target groups and hides results', () => {
    const given = {
      'lms.own-accounts': [accountOf({ accessUntil: '2026-11-17' })],
      'lms.changes': [becameNurse],
      'lms.target-groups': [nursing],
    };
    expect(answer(given)).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'expired-access' }] },
    });
  });

  test('a second account is told before what changed on either', () => {
    const own = [accountOf(), accountOf({ id: 'a-2', username: 'sanne' })];
    const facts = factsOf({
      'lms.own-accounts': own,
      'lms.matches': own.map((each) => matchOf(each)),
      'lms.changes': [becameNurse],
      'lms.target-groups': [nursing],
    });
    expect(advance(learningPathsChanged, facts, now)).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'duplicate-account' }, { check: 'changed-audience' }] },
    });
  });

  test('nothing found is for Development', () => {
    expect(answer()).toMatchObject({ conclusion: { is: 'escalate', to: 'development' } });
  });

  test.each([
    'lms.changes',
    'lms.target-groups',
    'lms.results',
    'lms.sync-runs',
    'lms.matches',
    'tenant.agreement',
  ] as const satisfies readonly FactName[])('nothing is concluded by elimination without %s', (lost) => {
    expect(advance(learningPathsChanged, { ...asRead(), [lost]: unknown() }, now)).toMatchObject({
      conclusion: { is: 'undecided' },
    });
  });
});
