import { tenant } from '../../../src/diagnostics/facts/tenant.ts';
import { whatIsDue } from '../../../src/diagnostics/licences/what-is-due.ts';
import type { DueSeatRequest } from '../../../src/diagnostics/ports/seat-requests.ts';

const customer = tenant.parse({
  ...{ id: 'linde', name: 'Linde', source: { kind: 'api', name: 'HR Plein' } },
  ...{ schedule: { times: ['06:00'] }, hours: { from: '09:00', until: '17:00' } },
  approvals: { licences: [{ steps: [{ by: ['a@linde.example'] }] }], expiresAfter: 2 },
});
/** A Tuesday, ten in the morning in Amsterdam. */
const tuesday = new Date('2026-11-17T09:00:00Z');
const waiting: DueSeatRequest = {
  ...{ conversation: 'c', asked: { 'a@linde.example': 'chat' }, ids: { 'a@linde.example': 1 } },
  ...{ remindedAt: null, reminders: 0, heardAt: tuesday, settled: 'no', takenUntil: tuesday },
  ticket: { state: 'new', desk: 'licences', since: tuesday, lies: 'at-desk' },
  request: {
    ...{ number: 1001, tenant: 'linde', amount: 3, sum: null, reason: null, askedBy: 'h@linde.example' },
    ...{ askedAt: tuesday, language: 'nl', state: 'awaiting-approval', step: 0, stepSince: tuesday },
    ...{ decisions: [], withSupport: 'no', revision: 0, steps: [{ by: ['a@linde.example'], needed: 1 }] },
  },
};
const state = (is: DueSeatRequest['request']['state'], settled: DueSeatRequest['settled']) => ({
  ...waiting,
  settled,
  request: { ...waiting.request, state: is },
});

describe('what is due with a request for licences', () => {
  test('who has to decide is asked at once', () => {
    expect(whatIsDue({ ...waiting, asked: {} }, customer)).toEqual({
      at: tuesday,
      due: { is: 'ask', whom: ['a@linde.example'] },
    });
  });

  test('is reminded after half a working day', () => {
    expect(whatIsDue(waiting, customer)).toEqual({
      at: new Date('2026-11-17T13:00:00Z'),
      due: { is: 'remind', whom: ['a@linde.example'] },
    });
  });

  test('who asked hears of it after a working day', () => {
    const reminded = { ...waiting, remindedAt: new Date('2026-11-17T13:00:00Z') };
    expect(whatIsDue(reminded, customer)).toEqual({
      at: new Date('2026-11-18T09:00:00Z'),
      due: { is: 'tell-asker' },
    });
  });

  test('it ends after as many working days as the file says', () => {
    const late = new Date('2026-11-19T08:59:00Z');
    expect(whatIsDue({ ...waiting, remindedAt: late, heardAt: late }, customer)).toEqual({
      at: new Date('2026-11-19T09:00:00Z'),
      due: { is: 'expire' },
    });
  });

  test.each(['approved', 'refused', 'expired', 'withdrawn'] as const)(
    'that it is %s is told at once',
    (is) => {
      expect(whatIsDue(state(is, 'no'), customer)?.due).toEqual({ is: 'settle' });
    },
  );

  test('while it lies at the desk who asked hears of it each working day', () => {
    expect(whatIsDue(state('approved', 'yes'), customer)?.due).toEqual({ is: 'tell-asker' });
  });

  test.each(['approved', 'refused', 'expired', 'withdrawn'] as const)(
    'once it is %s and its ticket closed there is nothing more',
    (is) => {
      const closed = { ...state(is, 'yes'), ticket: { ...waiting.ticket, state: 'declined' } as const };
      expect(whatIsDue(closed, customer)).toBeNull();
    },
  );

  test('who does not approve any more is not asked, and a step that nobody can finish ends at once', () => {
    const steps = [{ by: ['a@linde.example', 'gone@linde.example'], needed: 1 }];
    const one = { ...waiting, asked: {}, request: { ...waiting.request, steps } };
    expect(whatIsDue(one, customer)?.due).toEqual({ is: 'ask', whom: ['a@linde.example'] });
    expect(whatIsDue(one, { ...customer, approvals: null })?.due).toEqual({ is: 'expire' });
    const both = { ...one, request: { ...one.request, steps: [{ by: steps[0]?.by ?? [], needed: 2 }] } };
    expect(whatIsDue(both, customer)?.due).toEqual({ is: 'expire' });
  });

  test('on Friday afternoon half a working day ends on Monday', () => {
    const friday = new Date('2026-11-20T14:00:00Z');
    const late = { ...waiting, heardAt: friday, request: { ...waiting.request, stepSince: friday } };
    expect(whatIsDue(late, customer)?.at).toEqual(new Date('2026-11-23T10:00:00Z'));
  });
});
