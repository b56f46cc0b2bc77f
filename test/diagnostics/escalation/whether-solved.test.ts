import { describe, expect, test } from '@jest/globals';
import { whetherSolved } from '../../../src/diagnostics/escalation/whether-solved.ts';
import type { ProvenPerson } from '../../../src/diagnostics/licences/seat-proof.ts';
import type { Finding, Remedy } from '../../../src/diagnostics/model.ts';

const finding = (check: string, rest: 'clear' | 'unknown' | 'crashed' | Remedy['by']): Finding => {
  const about = { check, read: [] };
  if (rest === 'clear') return { ...about, is: 'clear', seen: {} };
  if (rest === 'unknown') return { ...about, is: 'unknown', missing: ['lms.matches'] };
  if (rest === 'crashed') return { ...about, is: 'crashed', reference: 'F-1' };
  const remedy: Remedy =
    rest === 'flow'
      ? { by: 'flow', flow: 'cannot-log-in' }
      : rest === 'support'
        ? { by: 'support', desk: 'support' }
        : { by: rest };
  return { ...about, is: 'cause', detail: {}, remedy };
};

describe('who was missing', () => {
  test.each([
    ['has an account now', [finding('already-present', 'flow')], 'solved'],
    [
      'has an account now, whatever else is wrong',
      [finding('already-present', 'flow'), finding('licence-limit-reached', 'support')],
      'solved',
    ],
    ['has none yet', [finding('already-present', 'clear')], 'not-yet'],
    ['cannot be looked up', [finding('already-present', 'unknown')], 'not-checked'],
  ] as const)('%s', (_name, findings, verdict) => {
    expect(whetherSolved(['missing-required-field'], { flow: 'user-missing', findings })).toBe(verdict);
  });
});

describe('a request for more licences', () => {
  const counted = (waiting: number | null, is: 'cause' | 'clear'): Finding => {
    const about = { check: 'licence-request', read: [] };
    return is === 'clear'
      ? { ...about, is, seen: { waiting } }
      : { ...about, is, detail: { waiting }, remedy: { by: 'support', desk: 'licences' } };
  };
  test.each([
    ['nobody waits, and every licence is used again', [counted(0, 'cause')], 'solved'],
    ['nobody waits, and some are free', [counted(0, 'clear')], 'solved'],
    ['some wait still', [counted(3, 'cause')], 'not-yet'],
    ['who waits could not be counted', [counted(null, 'cause')], 'not-checked'],
    ['nothing could be read', [finding('licence-request', 'unknown')], 'not-checked'],
  ] as const)('%s', (_name, findings, verdict) => {
    expect(whetherSolved(['licence-request'], { flow: 'licence-increase', findings })).toBe(verdict);
  });
});

describe('the people who waited for more licences', () => {
  const solved = (...people: ProvenPerson['is'][]) =>
    whetherSolved(['licence-request'], {
      flow: 'licence-increase',
      findings: [],
      seats: {
        people: people.map((is) => (is === 'kept-out' ? { is, name: '', causes: [] } : { is, name: '' })),
        since: 5,
      },
    });
  test.each([
    ['each is in, whoever came since', ['in', 'in'], 'solved'],
    ['one is gone from the source, the other in', ['gone', 'in'], 'solved'],
    ['one waits still', ['in', 'waits'], 'not-yet'],
    ['one is kept out by something else', ['in', 'kept-out'], 'not-yet'],
    ['one is not there, and nothing explains it', ['in', 'no-cause-seen'], 'not-yet'],
    ['one could not be looked at', ['in', 'not-checked'], 'not-checked'],
    ['one could not be looked at and another waits', ['waits', 'not-checked'], 'not-yet'],
  ] as const)('%s', (_name, people, verdict) => {
    expect(solved(...people)).toBe(verdict);
  });
});

describe('any other complaint', () => {
  test.each([
    ['the cause is gone', [finding('expired-access', 'clear')], 'solved'],
    ['the cause is still there', [finding('expired-access', 'source-owner')], 'not-yet'],
    [
      'another cause came',
      [finding('expired-access', 'clear'), finding('email-mismatch', 'person')],
      'not-yet',
    ],
    ['the cause could not be read', [finding('expired-access', 'unknown')], 'not-checked'],
    ['the check crashed', [finding('expired-access', 'crashed')], 'not-checked'],
    [
      'something else could not be read',
      [finding('expired-access', 'clear'), finding('email-mismatch', 'unknown')],
      'solved',
    ],
    ['a change that was right stays', [finding('expired-access', 'nobody')], 'solved'],
  ] as const)('%s', (_name, findings, verdict) => {
    expect(whetherSolved(['expired-access'], { flow: 'cannot-log-in', findings })).toBe(verdict);
  });

  test('without an earlier cause everything must have been read', () => {
    const findings = [finding('expired-access', 'clear'), finding('email-mismatch', 'unknown')];
    expect(whetherSolved([], { flow: 'cannot-log-in', findings })).toBe('not-checked');
  });

  test('where nothing was wrong before, the systems cannot tell', () => {
    const findings = [finding('expired-access', 'clear'), finding('email-mismatch', 'clear')];
    expect(whetherSolved([], { flow: 'cannot-log-in', findings })).toBe('nothing-to-see');
  });
});
