import { describe, expect, test } from '@jest/globals';
import { advance } from '../../../../src/diagnostics/advance.ts';
import type { FactName, Facts } from '../../../../src/diagnostics/facts/fact-table.ts';
import { syncOrSource } from '../../../../src/diagnostics/flows/learnlinq/sync-or-source.ts';
import { deliveryOf, filesOf, yesterdays } from '../../../fixtures/delivery.ts';
import { factsOf, type Given, now, unknown } from '../../../fixtures/facts.ts';
import { nights, runAt } from '../../../fixtures/sync-run.ts';

/** Nobody in particular is asked about. */
function about(given: Given = {}): Facts {
  const { 'person.wish': _, ...facts } = factsOf(given);
  return facts;
}
const answer = (given: Given = {}) => advance(syncOrSource, about(given), now);

describe('whether the sync runs and the source delivers', () => {
  test('all is well: what is wrong then is for Development', () => {
    expect(answer({ 'hr.deliveries': filesOf(deliveryOf()) })).toMatchObject({
      is: 'done',
      conclusion: { is: 'escalate', to: 'development' },
    });
  });

  test('a failed run and a file that did not come are both named', () => {
    const given = {
      'lms.sync-runs': [runAt(nights[0], 'failed'), runAt(nights[1])],
      'hr.deliveries': filesOf(yesterdays),
    };
    expect(answer(given)).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'source-sync-stalled' }, { check: 'delivery-overdue' }] },
    });
  });

  test('half a file is told with what it would do', () => {
    const broken = deliveryOf({ trouble: [{ is: 'truncated', line: 251, text: '' }], rows: 250 });
    const given = { 'hr.deliveries': filesOf(broken), 'hr.removed-share': { gone: 250, before: 500 } };
    expect(answer(given)).toMatchObject({
      conclusion: { is: 'explained', by: [{ check: 'unreadable-delivery' }, { check: 'mass-deactivation' }] },
    });
  });

  test('nobody is asked for', () => {
    expect(advance(syncOrSource, {}, now).is).toBe('look-up');
  });

  test.each([
    'lms.sync-runs',
    'hr.deliveries',
    'hr.removed-share',
    'tenant.agreement',
  ] as const satisfies readonly FactName[])('nothing is concluded by elimination without %s', (lost) => {
    expect(advance(syncOrSource, { ...about(), [lost]: unknown() }, now)).toMatchObject({
      conclusion: { is: 'undecided' },
    });
  });
});
