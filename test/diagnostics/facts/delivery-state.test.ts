import { describe, expect, test } from '@jest/globals';
import { deliveryState } from '../../../src/diagnostics/facts/delivery-state.ts';
import { fitsPattern } from '../../../src/diagnostics/facts/file-pattern.ts';
import { deliveryOf } from '../../fixtures/delivery.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

describe('the name of a file', () => {
  test.each([
    ['medewerkers-*.csv', 'medewerkers-20261118.csv'],
    ['medewerkers-*.csv', 'medewerkers-.csv'],
    ['*', 'any thing'],
    ['a(1).csv', 'a(1).csv'],
    ['*-*.csv', 'a-b-c.csv'],
  ])('%s fits %s', (pattern, name) => expect(fitsPattern(name, pattern)).toBe(true));

  test.each([
    ['medewerkers-*.csv', 'Medewerkers-20261118.csv'],
    ['medewerkers-*.csv', 'medewerkers-20261118.csv.tmp'],
    ['medewerkers.csv', 'medewerkersXcsv'],
    ['a?.csv', 'ab.csv'],
    ['a.csv', ''],
  ])('%s does not fit %s', (pattern, name) => expect(fitsPattern(name, pattern)).toBe(false));
});

describe('which delivery is in time', () => {
  const hourly = ['08:00', '09:00', '10:00'];
  const state = (deliveredAt: string, at: string, times = hourly) =>
    deliveryState(
      {
        kind: 'source-file',
        expected: { folder: '/in', pattern: '*', times },
        found: [deliveryOf({ deliveredAt })],
      },
      tenantOf(),
      new Date(at),
    );

  test.each([
    ['half an hour early', '2026-11-18T07:30:00Z', '2026-11-18T09:01:00Z', 'in time'],
    ['that of an hour ago', '2026-11-18T07:29:00Z', '2026-11-18T09:01:00Z', 'not'],
    ['with an hour of grace', '2026-11-18T06:40:00Z', '2026-11-18T08:00:00Z', 'in time'],
  ])('%s', (_, deliveredAt, at, verdict) => {
    expect(state(deliveredAt, at)?.current === null ? 'not' : 'in time').toBe(verdict);
  });

  test('on its own days: nothing is expected at the weekend of who delivers on working days', () => {
    const sunday = new Date('2026-11-15T18:00:00Z');
    const friday = deliveryOf({ deliveredAt: '2026-11-13T04:30:00Z' });
    const source = {
      kind: 'source-file',
      name: 'Bestand',
      folder: '/in',
      pattern: '*',
      times: ['05:30'],
    } as const;
    const on = (days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[]) =>
      deliveryState(
        { kind: 'source-file', expected: { folder: '/in', pattern: '*', times: ['05:30'] }, found: [friday] },
        tenantOf({ source: { ...source, times: ['05:30'], ...(days && { days }) } }),
        sunday,
      );
    expect(on(['mon', 'tue', 'wed', 'thu', 'fri'])?.current).toEqual(friday);
    expect(on()?.current).toBeNull();
  });

  test('without agreed times whatever lies there is', () => {
    expect(state('2020-01-01T00:00:00Z', '2026-11-18T09:00:00Z', [])?.current).not.toBeNull();
  });
});
