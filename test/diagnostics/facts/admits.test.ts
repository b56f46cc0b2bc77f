import { describe, expect, test } from '@jest/globals';
import { admits } from '../../../src/diagnostics/facts/admits.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import { now } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { careOnly, inService, tenantOf } from '../../fixtures/tenant.ts';

const tenant = tenantOf({ filter: [careOnly], customAgreements: [inService] });

describe('whether the integration would take somebody', () => {
  test('it takes who is complete, well written, inside the filter and in service', () => {
    expect(admits(recordOf(), tenant, now)).toBe('yes');
  });

  test.each<[string, Partial<HrRecord>]>([
    ['without a username', { username: '' }],
    ['with a space in the address', { email: 'sanne jansen@zonnehof.example' }],
    ['with an unseen character in the username', { username: 'sjansen\u200B' }],
    ['outside the filter', { employments: [{ function: 'Kok', department: 'Keuken' }] }],
    ['not in service yet', { startDate: '2026-12-01' }],
  ])('it does not take somebody %s', (_, given) => {
    expect(admits(recordOf(given), tenant, now)).toBe('no');
  });

  test('it does not take somebody whose contract lies outside the period that it looks at', () => {
    const windowed = tenantOf({ contractWindow: { startsWithinDays: 30, endedWithinDays: 30 } });
    expect(admits(recordOf({ startDate: '2026-12-18' }), windowed, now)).toBe('yes');
    expect(admits(recordOf({ startDate: '2026-12-19' }), windowed, now)).toBe('no');
  });
});
