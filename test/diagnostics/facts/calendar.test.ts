import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarDay,
  dayAfter,
  dayIn,
  nextRun,
  previousRun,
  startOfDay,
} from '../../../src/diagnostics/facts/calendar.ts';
import { momentOf, sayDay, sayMoment } from '../../../src/diagnostics/facts/moment.ts';
import { accessOf } from '../../../src/diagnostics/facts/own-account.ts';
import { accountOf } from '../../fixtures/account.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const zone = 'Europe/Amsterdam';
const at = (iso: string) => new Date(iso);
const schedule = (times: string[], days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[]) =>
  tenantOf({ schedule: days === undefined ? { times } : { times, days } }).schedule;
const next = (times: string[], from: string) => nextRun(schedule(times), zone, at(from))?.toISOString();
const previous = (times: string[], from: string) =>
  previousRun(schedule(times), zone, at(from))?.toISOString();

describe('the day in Amsterdam', () => {
  test.each([
    ['2026-11-18T22:59:59Z', '2026-11-18'],
    ['2026-11-18T23:00:00Z', '2026-11-19'],
    ['2026-07-18T21:59:59Z', '2026-07-18'],
    ['2026-07-18T22:00:00Z', '2026-07-19'],
    ['2028-02-28T23:30:00Z', '2028-02-29'],
    ['2028-02-29T23:30:00Z', '2028-03-01'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(dayIn(zone, at(instant))).toBe(day);
  });

  test('begins at midnight there, in winter and in summer', () => {
    expect(startOfDay(zone, '2026-12-01').toISOString()).toBe('2026-11-30T23:00:00.000Z');
    expect(startOfDay(zone, '2026-07-01').toISOString()).toBe('2026-06-30T22:00:00.000Z');
  });

  test.each([
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', null],
    ['2026-12-01T00:00:00', '2026-12-01'],
    ['1-12-2026', null],
    ['', null],
  ])('‘%s’ is the day %s', (text, day) => {
    expect(calendarDay(text)).toBe(day);
  });
});

describe('where the clock changes at midnight', () => {
  test.each([
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 'skips midnight'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z', 'shows midnight twice'],
    ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00.000Z', 'shows midnight twice'],
    ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00.000Z', 'shows eleven in the evening twice'],
    ['Asia/Kathmandu', '2026-11-18', '2026-11-17T18:15:00.000Z', 'stands a quarter past'],
  ])('%s: %s begins at %s, when the clock %s', (where, day, begins) => {
    const start = startOfDay(where, day);
    expect(start.toISOString()).toBe(begins);
    expect(dayIn(where, start)).toBe(day);
    expect(dayIn(where, new Date(start.getTime() - 1))).not.toBe(day);
  });
});

describe('the last day with access', () => {
  const until = (day: string) => ({ ...accountOf(), accessUntil: day });
  const access = (day: string, instant: string) => accessOf(until(day), dayIn(zone, at(instant)));

  test.each([
    ['an ordinary day', '2026-11-18', '2026-11-18T22:59:59Z'],
    ['the short night', '2026-03-28', '2026-03-28T22:59:59Z'],
    ['the day after the short night', '2026-03-29', '2026-03-29T21:59:59Z'],
    ['the day before the long night', '2026-10-24', '2026-10-24T21:59:59Z'],
    ['the day after the long night', '2026-10-25', '2026-10-25T22:59:59Z'],
    ['a leap day', '2028-02-29', '2028-02-29T22:59:59Z'],
    ['the last day of the year', '2026-12-31', '2026-12-31T22:59:59Z'],
  ])('counts until its very end: %s, %s', (_when, day, lastSecond) => {
    const midnight = new Date(at(lastSecond).getTime() + 1000).toISOString();
    expect([access(day, lastSecond), access(day, midnight)]).toEqual(['open', 'ended']);
  });
});

describe('so many days later', () => {
  test.each([
    ['2026-11-18', 30, '2026-12-18'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days: %s', (day, days, expected) => {
    expect(dayAfter(day, days)).toBe(expected);
  });
});

describe('the schedule of the integration', () => {
  test('runs tonight, and the run of last night came before', () => {
    expect(next(['02:00'], '2026-11-18T09:00:00Z')).toBe('2026-11-19T01:00:00.000Z');
    expect(previous(['02:00'], '2026-11-18T09:00:00Z')).toBe('2026-11-18T01:00:00.000Z');
  });

  test('at the very moment of a run, that run is the previous one and not the next', () => {
    expect(previous(['02:00'], '2026-11-18T01:00:00Z')).toBe('2026-11-18T01:00:00.000Z');
    expect(next(['02:00'], '2026-11-18T01:00:00Z')).toBe('2026-11-19T01:00:00.000Z');
  });

  test('several times a day come in their order, however they are written', () => {
    expect(next(['18:00', '06:00'], '2026-11-18T03:00:00Z')).toBe('2026-11-18T05:00:00.000Z');
    expect(previous(['18:00', '06:00'], '2026-11-18T03:00:00Z')).toBe('2026-11-17T17:00:00.000Z');
  });

  test('a time that the clock skips in spring moves on as the clock does', () => {
    expect(next(['02:30'], '2027-03-28T00:00:00Z')).toBe('2027-03-28T01:30:00.000Z');
    expect(next(['02:30'], '2027-03-28T01:30:00Z')).toBe('2027-03-29T00:30:00.000Z');
  });

  test('a time that comes twice in autumn is one run', () => {
    const first = next(['02:30'], '2026-10-24T12:00:00Z');
    expect(first).toBe('2026-10-25T00:30:00.000Z');
    expect(next(['02:30'], '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
    expect(previous(['02:30'], '2026-10-25T12:00:00Z')).toBe(first);
  });

  test.each([
    [
      'Europe/Amsterdam',
      '02:30',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
      'half past two does not exist',
    ],
    [
      'Europe/Amsterdam',
      '02:00',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00.000Z',
      'two o’clock is three o’clock',
    ],
    ['Europe/Amsterdam', '01:59', '2026-03-28T12:00:00Z', '2026-03-29T00:59:00.000Z', 'the minute before'],
    [
      'Europe/Amsterdam',
      '03:00',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00.000Z',
      'the first minute after',
    ],
    [
      'Europe/Amsterdam',
      '02:30',
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00.000Z',
      'half past two comes twice',
    ],
    [
      'Europe/Amsterdam',
      '03:00',
      '2026-10-24T12:00:00Z',
      '2026-10-25T02:00:00.000Z',
      'three o’clock comes once',
    ],
    ['Europe/Amsterdam', '02:00', '2028-02-28T12:00:00Z', '2028-02-29T01:00:00.000Z', 'a leap day'],
    ['Europe/Amsterdam', '00:30', '2026-12-31T12:00:00Z', '2026-12-31T23:30:00.000Z', 'a new year'],
    [
      'Europe/London',
      '01:30',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
      'an hour earlier than here',
    ],
    [
      'America/Havana',
      '00:30',
      '2026-10-31T12:00:00Z',
      '2026-11-01T04:30:00.000Z',
      'just after midnight, twice',
    ],
    [
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-03T12:00:00Z',
      '2026-10-03T15:45:00.000Z',
      'half an hour is skipped',
    ],
    [
      'America/Curacao',
      '02:30',
      '2026-03-28T12:00:00Z',
      '2026-03-29T06:30:00.000Z',
      'the clock never changes',
    ],
  ])('in %s a run at %s after %s begins at %s: %s', (where, time, from, expected) => {
    const run = nextRun(schedule([time]), where, at(from));
    expect(run?.toISOString()).toBe(expected);
    expect(previousRun(schedule([time]), where, at(expected))).toEqual(run);
    const later = nextRun(schedule([time]), where, at(expected));
    expect(later === null ? null : dayIn(where, later)).toBe(dayAfter(dayIn(where, at(expected)), 1));
  });

  test('whatever the zone and the time: one run a day, and always one to come', () => {
    const zones = fc.constantFrom(
      zone,
      'America/Havana',
      'Atlantic/Azores',
      'Africa/Cairo',
      'Asia/Kathmandu',
    );
    const instants = fc.date({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2028-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const clock = fc.constantFrom('00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '23:30');
    fc.assert(
      fc.property(zones, instants, clock, (where, from, time) => {
        const run = nextRun(schedule([time]), where, from);
        expect(run?.getTime()).toBeGreaterThan(from.getTime());
        expect(previousRun(schedule([time]), where, run ?? from)).toEqual(run);
        const again = nextRun(schedule([time]), where, run ?? from);
        expect(dayIn(where, again ?? from)).toBe(dayAfter(dayIn(where, run ?? from), 1));
      }),
    );
  });

  test('once a week means a week apart', () => {
    const mondays = schedule(['06:00'], ['mon']);
    expect(nextRun(mondays, zone, at('2026-11-16T05:00:00Z'))).toEqual(at('2026-11-23T05:00:00Z'));
    expect(previousRun(mondays, zone, at('2026-11-23T04:59:59Z'))).toEqual(at('2026-11-16T05:00:00Z'));
  });

  test('goes over the leap day', () => {
    expect(next(['02:00'], '2028-02-28T09:00:00Z')).toBe('2028-02-29T01:00:00.000Z');
    expect(next(['02:00'], '2028-02-29T09:00:00Z')).toBe('2028-03-01T01:00:00.000Z');
  });
});

describe('a moment in words', () => {
  test.each([
    ['2026-11-18T01:00:00Z', 'woensdag 18 november 2026 om 02:00', 'Wednesday 18 November 2026 at 02:00'],
    ['2026-07-01T00:00:00Z', 'woensdag 1 juli 2026 om 02:00', 'Wednesday 1 July 2026 at 02:00'],
  ])('%s is said on the customer’s clock', (instant, nl, en) => {
    expect(sayMoment(momentOf(at(instant), zone), 'nl')).toBe(nl);
    expect(sayMoment(momentOf(at(instant), zone), 'en')).toBe(en);
  });

  test('a day is said without a clock', () => {
    expect(sayDay('2028-02-29', 'nl')).toBe('29 februari 2028');
    expect(sayDay('2028-02-29', 'en')).toBe('29 February 2028');
  });
});
