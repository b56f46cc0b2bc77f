import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { FactName } from '../../../../src/diagnostics/facts/fact-table.ts';
import { noTeamProgress } from '../../../../src/diagnostics/flows/learnlinq/no-team-progress.ts';
import { accountOf, matchOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { factsOf, type Given, now, unknown } from '../../../fixtures/facts.ts';

const asRead = (given: Given = {}) =>
  factsOf({ 'lms.matches': [matchOf(given['lms.own-accounts']?.[0])], ...given });
const answer = (given: Given = {}) => advance(noTeamProgress, asRead(given), now);
const others = (managedUnits: string[]) =>
  ['m-1', 'm-2', 'm-3'].map((id) => accountOf({ id, importId: id, managedUnits }));
const leads = accountOf({ managedUnits: ['Zorg'] });

describe('why somebody has no Team Progress', () => {
  test('a link that was never made is for an administrator to make', () => {
    expect(answer({ 'lms.managers': others(['Zorg']) })).toMatchObject({
      is: 'done',
      conclusion: { is: 'explained', by: [{ check: 'missing-unit-link', remedy: { by: 'lms-admin' } }] },
    });
  });

  test('a move in the source and the lost link are both named', () => {
    const moved = changeOf({ field: 'department', before: 'Zorg', after: 'Keuken' });
    expect(answer({ 'lms.changes': [moved], 'lms.managers': others(['Zorg']) })).toMatchObject({
      conclusion: {
        is: 'explained',
        by: [{ check: 'missing-unit-link' }, { check: 'changed-unit-source' }],
      },
    });
  });

  test('once it is so for every manager, the question is why it works for nobody', () => {
    expect(answer({ 'lms.managers': others([]) })).toMatchObject({
      conclusion: { is: 'go-on', flow: 'team-progress-down', because: { check: 'everybody-affected' } },
    });
  });

  test('who manages a unit and sees no team all the same is for Development', () => {
    const given = { 'lms.own-accounts': [leads], 'lms.managers': [leads, ...others(['Zorg'])] };
    expect(answer(given)).toMatchObject({ conclusion: { is: 'escalate', to: 'development' } });
  });

  test.each([
    'lms.changes',
    'lms.units',
    'lms.managers',
    'lms.sync-runs',
    'tenant.agreement',
    'lms.matches',
  ] as const satisfies readonly FactName[])('nothing is concluded by elimination without %s', (lost) => {
    const facts = { ...asRead({ 'lms.own-accounts': [leads] }), [lost]: unknown() };
    expect(advance(noTeamProgress, facts, now)).toMatchObject({ conclusion: { is: 'undecided' } });
  });
});
