import { decideRequest } from '../../../src/diagnostics/licences/decide-request.ts';
import { awaited, type Decision, type SeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';

const at = new Date('2026-11-17T10:00:00Z');
const request: SeatRequest = {
  ...{ number: 1001, tenant: 'zorggroep-linde', amount: 30, sum: null, reason: null },
  ...{ askedBy: 'h@linde.example', askedAt: at, language: 'nl', state: 'awaiting-approval' },
  ...{ step: 0, stepSince: at, decisions: [], withSupport: 'no', revision: 0 },
  steps: [
    { by: ['a', 'b', 'c'], needed: 2 },
    { by: ['baas'], needed: 1 },
  ],
};
const say = (by: string, is: Decision['is']) => ({ by, is, note: null, at });

/** Everybody says their word in turn; what the last one came to. */
const whenSaid = (...said: readonly [by: string, is: Decision['is']][]) => {
  let now = request;
  let last = decideRequest(now, say('nobody', 'approved'));
  for (const [by, is] of said) {
    last = decideRequest(now, say(by, is));
    if (last.is === 'decided') now = last.request;
  }
  return { last, now };
};

describe('the word of an approver', () => {
  test('two of three, then the next step, then it is approved', () => {
    expect(whenSaid(['a', 'approved']).last).toMatchObject({ comes: 'more-of-this-step' });
    expect(whenSaid(['a', 'approved'], ['c', 'approved']).last).toMatchObject({ comes: 'next-step' });
    const { last, now } = whenSaid(['a', 'approved'], ['c', 'approved'], ['baas', 'approved']);
    expect(last).toMatchObject({ comes: 'approved' });
    expect(now).toMatchObject({ state: 'approved', revision: 3 });
  });

  test('one refusal of three leaves two; a second ends it', () => {
    expect(whenSaid(['a', 'refused']).now.state).toBe('awaiting-approval');
    expect(whenSaid(['a', 'refused'], ['b', 'approved'], ['c', 'approved']).now.step).toBe(1);
    expect(whenSaid(['a', 'refused'], ['b', 'refused']).now.state).toBe('refused');
  });

  test('a word counts once, and it stays', () => {
    expect(whenSaid(['a', 'approved'], ['a', 'refused']).last).toMatchObject({
      is: 'already',
      decision: { is: 'approved' },
    });
  });

  test.each([
    ['somebody who is in no step', 'x', 'not-asked'],
    ['the asker', 'h@linde.example', 'not-asked'],
    ['whose step comes later', 'baas', 'not-yet'],
  ])('of %s: %s is %s', (_, by, is) => {
    expect(decideRequest(request, say(by, 'approved'))).toEqual({ is });
  });

  test('whoever comes after enough others is told so', () => {
    expect(whenSaid(['a', 'approved'], ['b', 'approved'], ['c', 'refused']).last).toEqual({
      is: 'step-over',
    });
  });

  test.each(['approved', 'refused', 'expired', 'withdrawn'] as const)(
    'one that is %s takes none',
    (state) => {
      expect(decideRequest({ ...request, state }, say('a', 'approved'))).toEqual({ is: 'over', state });
    },
  );

  test('who is awaited: those of this step who said nothing yet', () => {
    expect(awaited(whenSaid(['b', 'refused']).now)).toEqual(['a', 'c']);
    expect(awaited({ ...request, state: 'expired' })).toEqual([]);
  });
});
