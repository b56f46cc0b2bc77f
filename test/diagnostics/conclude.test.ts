import { describe, expect, test } from '@jest/globals';
import { conclude, leadsOn } from '../../src/diagnostics/conclude.ts';
import type { Cause, Finding, Remedy } from '../../src/diagnostics/model.ts';

const cause = (check: string, remedy: Remedy): Cause => ({
  check,
  read: [],
  is: 'cause',
  detail: {},
  remedy,
});
const clear = (check: string): Finding => ({ check, read: [], is: 'clear', seen: {} });
const unread: Finding = { check: 'unread', read: [], is: 'unknown', missing: ['hr.record'] };
const crashed: Finding = { check: 'crashed', read: [], is: 'crashed', reference: 'F-0000000' };
const beside: Finding = { check: 'beside', read: [], is: 'not-applicable' };
const owner = cause('owner', { by: 'source-owner' });
const elsewhere = cause('elsewhere', { by: 'flow', flow: 'cannot-log-in' });

describe('what the findings come to', () => {
  test('all clear goes to Development', () => {
    const findings = [clear('a'), beside, clear('b')];
    expect(conclude(findings)).toEqual({ is: 'escalate', to: 'development', because: findings });
  });

  test.each([unread, crashed])('nothing is concluded by elimination while a check is $is', (open) => {
    expect(conclude([clear('a'), open])).toEqual({ is: 'undecided', unchecked: [open.check] });
  });

  test('every cause is named in the order of the flow, with what could not be checked', () => {
    const licences = cause('licences', { by: 'support', desk: 'licences' });
    expect(conclude([owner, unread, licences, crashed])).toEqual({
      is: 'explained',
      by: [owner, licences],
      unchecked: ['unread', 'crashed'],
    });
  });

  test('the only cause may say that another complaint is meant', () => {
    expect(conclude([clear('a'), elsewhere])).toEqual({
      is: 'go-on',
      flow: 'cannot-log-in',
      because: elsewhere,
    });
    expect(conclude([elsewhere, owner])).toMatchObject({ is: 'explained', by: [elsewhere, owner] });
  });

  test('another complaint is looked into next, whatever else is the cause', () => {
    const third = cause('third', { by: 'flow', flow: 'user-missing' });
    expect(leadsOn(conclude([elsewhere]))).toBe('cannot-log-in');
    expect(leadsOn(conclude([owner, elsewhere, third]))).toBe('cannot-log-in');
    expect(leadsOn(conclude([owner]))).toBeNull();
    expect(leadsOn(conclude([clear('a')]))).toBeNull();
    expect(leadsOn(conclude([clear('a'), unread]))).toBeNull();
  });
});
