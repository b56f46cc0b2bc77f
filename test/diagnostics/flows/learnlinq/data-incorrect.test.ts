import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import { dataIncorrect } from '../../../../src/diagnostics/flows/learnlinq/data-incorrect.ts';
import { matchOf } from '../../../fixtures/account.ts';
import { changeOf } from '../../../fixtures/change.ts';
import { factsOf, type Given, now } from '../../../fixtures/facts.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const conclusion = (given: Given) => {
  const step = advance(dataIncorrect, factsOf(given), now);
  return step.is === 'done' ? step.conclusion : step;
};
const changedToday = recordOf({ name: 'Sanne de Vries', changedAt: '2026-11-18T08:00:00Z' });

describe('why somebody’s details are wrong', () => {
  test('both systems hold the same: then it is wrong in the source', () => {
    expect(conclusion({ 'lms.matches': [matchOf()] })).toMatchObject({
      is: 'explained',
      by: [{ check: 'change-not-in-source', detail: { how: 'nowhere' } }],
    });
  });

  test('changed in the source after the last run: it comes along by itself', () => {
    const given = {
      'hr.matches': [{ how: 'exact', record: changedToday } as const],
      'lms.matches': [matchOf()],
    };
    expect(conclusion(given)).toMatchObject({
      is: 'explained',
      by: [{ check: 'source-difference' }, { check: 'sync-not-yet-run' }],
    });
  });

  test('changed by hand: the source says otherwise and wins', () => {
    const given = {
      'lms.matches': [matchOf({ name: 'Sanne de Vries' })],
      'lms.changes': [changeOf({ field: 'name', after: 'Sanne de Vries', by: 'person' })],
    };
    expect(conclusion(given)).toMatchObject({
      is: 'explained',
      by: [{ check: 'source-difference' }, { check: 'change-not-in-source', detail: { how: 'by-hand' } }],
    });
  });

  test('a field that people fill in themselves explains itself', () => {
    const given = {
      'lms.matches': [matchOf()],
      'tenant.agreement': tenantOf({ selfServiceFields: ['Kenteken'] }),
    };
    expect(conclusion(given)).toMatchObject({ is: 'explained', by: [{ check: 'self-service-field' }] });
  });

  test('the systems differ for no reason that can be seen, though the run was good: source difference', () => {
    expect(conclusion({ 'lms.matches': [matchOf({ name: 'Sanne de Vries' })] })).toMatchObject({
      is: 'explained',
      by: [{ check: 'source-difference' }],
    });
  });

  test('without an account there are no details to be wrong', () => {
    expect(conclusion({})).toMatchObject({ is: 'go-on', flow: 'user-missing' });
  });
});
