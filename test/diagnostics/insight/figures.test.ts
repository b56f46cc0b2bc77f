import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Counted,
  type CountedTicket,
  figuresOf,
  together,
} from '../../../src/diagnostics/insight/figures.ts';
import { dayAt, instantsOf, type Measure } from '../../../src/diagnostics/insight/measure.ts';

const of = { tenant: 'zonnehof', day: '2026-11-17' } as const;
const diagnosed = (
  outcome: 'explained' | 'escalate' | 'undecided',
  causes: readonly string[] = [],
  source = 'api',
): Measure => ({ ...of, is: 'diagnosed', flow: 'user-missing', source, outcome, causes });
const opened = new Date('2026-11-17T09:00:00Z');
const after = (minutes: number) => new Date(opened.getTime() + minutes * 60_000);
const ticket = (parts: Partial<CountedTicket> = {}): CountedTicket => ({
  openedAt: opened,
  answeredAt: null,
  solved: null,
  ...parts,
});
const nothing: Counted = { measures: [], opened: [], solved: [] };
const solvedBy = (how: 'verified' | 'confirmed' | 'assumed', minutes: number) =>
  ticket({ solved: { how, at: after(minutes) } });

describe('the figures', () => {
  test('of a customer at whom nothing happened are nought, and no time is made up', () => {
    const figures = figuresOf(nothing);
    expect(figures.funnel).toEqual({ asked: 0, diagnosed: 0, explained: 0, forwarded: 0, solved: 0 });
    expect(figures.questions.each).toBeNull();
    expect(figures.firstAnswer).toEqual({ count: 0, median: null, ninetieth: null });
  });

  test('count each step of the funnel by itself', () => {
    const measures: Measure[] = [
      ...Array.from({ length: 3 }, (): Measure => ({ ...of, is: 'asked', flow: 'user-missing' })),
      diagnosed('explained', ['licence-limit-reached']),
      diagnosed('escalate'),
      { ...of, is: 'solved', flow: 'user-missing', outcome: 'verified' },
    ];
    const counted = { measures, opened: [ticket()], solved: [solvedBy('assumed', 5)] };
    expect(figuresOf(counted).funnel).toEqual({
      ...{ asked: 3, diagnosed: 2, explained: 1, forwarded: 1, solved: 2 },
    });
  });

  test('keep verified, confirmed and assumed apart, with and without a ticket', () => {
    const measures: Measure[] = [
      { ...of, is: 'solved', flow: 'user-missing', outcome: 'verified' },
      { ...of, is: 'solved', flow: 'user-missing', outcome: 'confirmed' },
    ];
    const solved = [solvedBy('verified', 1), solvedBy('assumed', 1), solvedBy('assumed', 1)];
    expect(figuresOf({ ...nothing, measures, solved }).solved).toEqual({
      ...{ verified: 2, confirmed: 1, assumed: 2 },
    });
  });

  test('tell causes by check and kind of source, the most frequent first', () => {
    const measures = [
      diagnosed('explained', ['email-missing', 'licence-limit-reached']),
      diagnosed('explained', ['licence-limit-reached']),
      diagnosed('explained', ['licence-limit-reached'], 'afas'),
    ];
    expect(figuresOf({ ...nothing, measures }).causes).toEqual([
      { check: 'licence-limit-reached', source: 'api', count: 2 },
      { check: 'email-missing', source: 'api', count: 1 },
      { check: 'licence-limit-reached', source: 'afas', count: 1 },
    ]);
  });

  test('divide questions by diagnoses', () => {
    const question: Measure = { ...of, is: 'question' };
    const measures = [
      question,
      question,
      diagnosed('explained'),
      diagnosed('explained'),
      diagnosed('undecided'),
    ];
    expect(figuresOf({ ...nothing, measures }).questions).toEqual({ asked: 2, diagnoses: 3, each: 0.67 });
  });

  test.each([
    [[10], 10, 10],
    [[10, 20], 10, 20],
    [[30, 10, 20], 20, 30],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 5, 9],
  ])('of %j minutes the half is within %i, and nine in ten within %i', (minutes, median, ninetieth) => {
    const solved = minutes.map((each) => solvedBy('confirmed', each));
    expect(figuresOf({ ...nothing, solved }).solution).toEqual({ count: minutes.length, median, ninetieth });
  });

  test('count no first answer for who still waits', () => {
    const both = [ticket(), ticket({ answeredAt: after(7) })];
    expect(figuresOf({ ...nothing, opened: both }).firstAnswer).toEqual({
      count: 1,
      median: 7,
      ninetieth: 7,
    });
  });

  test('of several customers are the sums of each', () => {
    const some = fc.array(fc.constantFrom(diagnosed('explained'), diagnosed('escalate')), { maxLength: 9 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const each = [one, other].map((measures) => ({ ...nothing, measures }));
        const sum = each.reduce((all, counted) => all + figuresOf(counted).funnel.explained, 0);
        expect(figuresOf(together(each)).funnel.explained).toBe(sum);
      }),
    );
  });
});

describe('a day', () => {
  test('is the customer’s own', () => {
    const late = new Date('2026-11-17T23:30:00Z');
    expect([dayAt(late, 'utc'), dayAt(late, 'Europe/Amsterdam')]).toEqual(['2026-11-17', '2026-11-18']);
  });

  test('lasts 23 hours when the clock goes forward', () => {
    const { since, until } = instantsOf({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Amsterdam');
    expect(until.getTime() - since.getTime()).toBe(23 * 3_600_000);
  });
});
