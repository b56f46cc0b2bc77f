import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { FactName, Facts } from '../../../../src/diagnostics/facts/fact-table.ts';
import { teamProgressDown } from '../../../../src/diagnostics/flows/learnlinq/team-progress-down.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';
import { factsOf, type Given, now, unknown } from '../../../fixtures/facts.ts';

/** Nobody in particular is asked about. */
function about(given: Given = {}): Facts {
  const { 'person.wish': _, ...facts } = factsOf(given);
  return facts;
}
const answer = (given: Given = {}) => advance(teamProgressDown, about(given), now);

describe('why Team Progress works for nobody', () => {
  test('everything read and nothing found is for Consultancy, not for Development', () => {
    expect(answer({ 'hr.deliveries': filesOf(deliveryOf()) })).toMatchObject({
      is: 'done',
      conclusion: { is: 'escalate', to: 'consultancy' },
    });
  });

  test('a source that is called instead of delivering leaves the files out', () => {
    expect(answer()).toMatchObject({ conclusion: { is: 'escalate', to: 'consultancy' } });
  });

  test('units that are gone and files that lie there twice are both named, in the order of the FAQ', () => {
    const given = {
      'lms.managers': [accountOf({ managedUnits: ['Zuid'] })],
      'hr.deliveries': filesOf(deliveryOf(), yesterdays),
    };
    expect(answer(given)).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'missing-units' }, { check: 'duplicate-delivery' }] },
    });
  });

  test('nobody is asked for', () => {
    expect(advance(teamProgressDown, {}, now).is).toBe('look-up');
  });

  test.each([
    'lms.unit-changes',
    'lms.units',
    'lms.managers',
    'lms.licences',
    'lms.sync-runs',
    'hr.deliveries',
    'tenant.agreement',
  ] as const satisfies readonly FactName[])('nothing is concluded by elimination without %s', (lost) => {
    expect(advance(teamProgressDown, { ...about(), [lost]: unknown() }, now)).toMatchObject({
      conclusion: { is: 'undecided' },
    });
  });
});
