import { describe, expect, test } from '@jest/globals';
import { isQuiet } from '../../../src/diagnostics/watch/quiet-hours.ts';

const night = { from: '18:00', until: '08:00' };
const lunch = { from: '12:00', until: '13:00' };

describe('the quiet hours', () => {
  test.each([
    ['in the evening', night, '2026-11-18T17:00:00Z', 'yes'],
    ['just before the evening', night, '2026-11-18T16:59:00Z', 'no'],
    ['in the early morning', night, '2026-11-18T06:59:00Z', 'yes'],
    ['when the day begins', night, '2026-11-18T07:00:00Z', 'no'],
    ['within one day', lunch, '2026-11-18T11:30:00Z', 'yes'],
    ['after that', lunch, '2026-11-18T12:00:00Z', 'no'],
    ['on the summer clock', night, '2026-07-01T06:30:00Z', 'no'],
  ] as const)('%s', (_when, hours, at, quiet) => {
    expect(isQuiet(hours, 'Europe/Amsterdam', new Date(at))).toBe(quiet);
  });
});
