import { describe, expect, test } from '@jest/globals';
import { unmet } from '../../../src/diagnostics/facts/rule.ts';
import type { Condition } from '../../../src/diagnostics/facts/tenant.ts';
import { recordOf } from '../../fixtures/record.ts';
import { inService, ruleOf } from '../../fixtures/tenant.ts';

const today = '2026-11-18';
const fails = (condition: Condition, given: Parameters<typeof recordOf>[0] = {}) =>
  unmet(ruleOf('x', 'x', condition), recordOf(given), today).length > 0 ? 'fails' : 'holds';

describe('a rule of the integration', () => {
  test.each<[string, Condition, 'holds' | 'fails']>([
    ['is, to the letter', { attribute: 'department', operator: 'is', value: 'Zorg' }, 'holds'],
    ['is, but for a capital', { attribute: 'department', operator: 'is', value: 'zorg' }, 'fails'],
    ['is-not', { attribute: 'department', operator: 'is-not', value: 'Keuken' }, 'holds'],
    ['is-not the one seen', { attribute: 'department', operator: 'is-not', value: 'Zorg' }, 'fails'],
    ['in a list', { attribute: 'function', operator: 'in', value: ['Kok', 'Verpleegkundige'] }, 'holds'],
    ['not in a list', { attribute: 'function', operator: 'in', value: ['Kok'] }, 'fails'],
    ['not-in a list', { attribute: 'function', operator: 'not-in', value: ['Kok'] }, 'holds'],
    ['starts-with', { attribute: 'function', operator: 'starts-with', value: 'Verpleeg' }, 'holds'],
    [
      'starts-with something else',
      { attribute: 'function', operator: 'starts-with', value: 'Zorg' },
      'fails',
    ],
    [
      'an attribute of the customer that is absent',
      { attribute: 'kleur', operator: 'is', value: 'rood' },
      'fails',
    ],
  ])('%s', (_, condition, outcome) => {
    expect(fails(condition)).toBe(outcome);
  });

  test.each([
    ['2026-11-17', 'holds', 'fails'],
    ['2026-11-18', 'holds', 'holds'],
    ['2026-11-19', 'fails', 'holds'],
  ])('a date of %s: on or before today %s, on or after today %s', (startDate, before, after) => {
    const condition = { attribute: 'startDate', value: 'today' } as const;
    expect(fails({ ...condition, operator: 'on-or-before' }, { startDate })).toBe(before);
    expect(fails({ ...condition, operator: 'on-or-after' }, { startDate })).toBe(after);
  });

  test.each(['', '01-12-2020', '2020-13-40', 'onbekend'])(
    'the date ‘%s’ lies on neither side of any day',
    (day) => {
      const attributes = { dag: day };
      expect(fails({ attribute: 'dag', operator: 'on-or-before', value: 'today' }, { attributes })).toBe(
        'fails',
      );
      expect(fails({ attribute: 'dag', operator: 'on-or-after', value: 'today' }, { attributes })).toBe(
        'fails',
      );
    },
  );

  test('a date with a clock time behind it counts as that day', () => {
    const attributes = { dag: '2026-11-18T23:59:00' };
    expect(fails({ attribute: 'dag', operator: 'on-or-before', value: 'today' }, { attributes })).toBe(
      'holds',
    );
  });

  test.each([
    ['2026-11-18', ['today'], 'holds', 'holds'],
    ['2026-11-19', ['today'], 'fails', 'holds'],
    ['2026-11-19', ['today', '2026-12-01'], 'holds', 'holds'],
    ['2026-11-17', ['2026-12-01', 'today'], 'holds', 'fails'],
  ])('of a list of days one will do: %s against %j', (startDate, value, before, after) => {
    const condition = { attribute: 'startDate', value };
    expect(fails({ ...condition, operator: 'on-or-before' }, { startDate })).toBe(before);
    expect(fails({ ...condition, operator: 'on-or-after' }, { startDate })).toBe(after);
  });

  test.each(['constructor', 'toString', '__proto__'])('an attribute called %s is absent too', (attribute) => {
    expect(fails({ attribute, operator: 'is', value: 'x' })).toBe('fails');
    expect(fails({ attribute, operator: 'starts-with', value: 'x' })).toBe('fails');
    expect(fails({ attribute, operator: 'is-not', value: 'x' })).toBe('holds');
  });

  test('is met by one employment that meets all of it, never by two that share it', () => {
    const rule = ruleOf(
      'x',
      'x',
      { attribute: 'function', operator: 'is', value: 'Kok' },
      { attribute: 'department', operator: 'is', value: 'Keuken' },
    );
    const kitchen = { function: 'Kok', department: 'Keuken' };
    const care = { function: 'Kok', department: 'Zorg' };
    const wash = { function: 'Afwas', department: 'Keuken' };
    expect(unmet(rule, recordOf({ employments: [care, kitchen] }), today)).toEqual([]);
    expect(unmet(rule, recordOf({ employments: [care, wash] }), today)).toHaveLength(1);
  });

  test('shows the value that was compared', () => {
    expect(unmet(inService, recordOf({ startDate: '2026-12-01' }), today)).toEqual([
      { attribute: 'startDate', operator: 'on-or-before', value: 'today', seen: '2026-12-01' },
    ]);
  });
});
