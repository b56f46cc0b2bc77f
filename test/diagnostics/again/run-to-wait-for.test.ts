import { describe, expect, test } from '@jest/globals';
import { runToWaitFor } from '../../../src/diagnostics/again/run-to-wait-for.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const now = new Date('2026-11-17T09:00:00Z');
const at = new Date('2026-11-20T01:00:00Z');
const agreed = {
  'tenant.agreement': { is: 'known', value: tenantOf(), asOf: now, source: 'tenant file' },
} as const;
const tonight = new Date('2026-11-18T01:00:00Z');

describe('the run after which it is worth looking again', () => {
  test.each([
    ['the one that was promised', { is: 'at', at, provided: [] }, at],
    ['the one that brings what was changed meanwhile', { is: 'if-changed-since', since: now, at }, at],
    ['the next, where every licence is taken', { is: 'waits-for-licences' }, tonight],
    ['the next, where the sync does not run', { is: 'waits-for-sync' }, tonight],
    ['none, where no run changes anything', null, null],
  ] as const)('%s', (_, visible, run) => {
    expect(runToWaitFor(visible, agreed, now)).toEqual(run);
  });

  test('none that can be named without the agreement', () => {
    expect(runToWaitFor({ is: 'waits-for-sync' }, {}, now)).toBeNull();
  });
});
