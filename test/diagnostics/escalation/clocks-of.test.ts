import { describe, expect, test } from '@jest/globals';
import { serviceLevel } from '../../../src/diagnostics/escalation/agreed-times.ts';
import { clocksOf, type TicketLife } from '../../../src/diagnostics/escalation/clocks-of.ts';
import type { Mover, TicketMove, TicketState } from '../../../src/diagnostics/escalation/ticket-moves.ts';

const level = serviceLevel.parse({ firstAnswer: 4, solution: 8 });
const openedAt = new Date('2026-11-23T08:00:00.000Z');
const after = (hours: number) => new Date(openedAt.getTime() + hours * 3_600_000);
type Line = readonly [hour: number, by: Mover, move: TicketMove, to: TicketState];

function clocksAt(hours: number, ...lines: readonly Line[]) {
  const moves: TicketLife['moves'] = lines.map(([hour, by, move, to]) => ({
    at: after(hour),
    by,
    move,
    after: to,
  }));
  const agreed = { level, hours: null, timeZone: 'Europe/Amsterdam' };
  const [first, solution] = clocksOf(agreed, { openedAt, moves }, after(hours));
  return [first, solution].map((clock) => `${clock?.is} ${(clock?.used ?? 0) / 3_600_000} ${clock?.stage}`);
}

const asked = (hour: number): Line => [hour, 'agent', 'ask-customer', 'waiting-for-customer'];
const answered = (hour: number): Line => [hour, 'asker', 'customer-answered', 'triaged'];
const aside = (hour: number, state: TicketState = 'new'): Line => [hour, 'agent', 'snooze', state];
const woken = (hour: number, state: TicketState = 'new'): Line => [hour, 'loket', 'wake', state];
const solved = (hour: number): Line => [hour, 'agent', 'solve', 'solved'];

describe('the clocks of a ticket', () => {
  test.each<[string, number, Line[], string, string]>([
    ['run from the start', 2, [], 'running 2 fine', 'running 2 fine'],
    ['warn at three quarters', 3, [], 'running 3 warned', 'running 3 fine'],
    ['are overdue when the time is over', 4, [], 'running 4 overdue', 'running 4 fine'],
    ['both', 8, [], 'running 8 overdue', 'running 8 overdue'],
    ['a first answer stops the first', 6, [asked(1)], 'stopped 1 fine', 'paused 1 fine'],
    ['waiting for the asker is left out', 6, [asked(1), answered(5)], 'stopped 1 fine', 'running 2 fine'],
    [
      'waiting for a sync as well',
      9,
      [[2, 'agent', 'await-sync', 'waiting-for-sync']],
      'running 9 overdue',
      'paused 2 fine',
    ],
    ['set aside, only the solution waits', 5, [aside(2)], 'running 5 overdue', 'paused 2 fine'],
    ['back again it goes on where it was', 9, [aside(2), woken(6)], 'running 9 overdue', 'running 5 fine'],
    [
      'set aside again it waits on',
      20,
      [asked(1), answered(2), aside(3, 'triaged'), woken(5, 'triaged'), aside(6, 'triaged')],
      'stopped 1 fine',
      'paused 3 fine',
    ],
    [
      'set aside for longer it waits once',
      10,
      [aside(2), aside(4), woken(8)],
      'running 10 overdue',
      'running 4 fine',
    ],
    [
      'what the asker writes brings it back',
      6,
      [aside(2), [4, 'asker', 'customer-wrote', 'new']],
      'running 6 overdue',
      'running 4 fine',
    ],
    [
      'set aside while it waits for the asker, and brought back, it waits still',
      9,
      [asked(1), aside(2, 'waiting-for-customer'), woken(6, 'waiting-for-customer')],
      'stopped 1 fine',
      'paused 1 fine',
    ],
    [
      'until it is approved neither runs',
      30,
      [
        [0, 'loket', 'snooze', 'new'],
        [20, 'loket', 'wake', 'new'],
        [22, 'agent', 'answer', 'new'],
      ],
      'stopped 2 fine',
      'running 10 overdue',
    ],
    [
      'nor does anything that is done meanwhile',
      30,
      [
        [0, 'loket', 'snooze', 'new'],
        [5, 'asker', 'customer-wrote', 'new'],
        [6, 'agent', 'assign', 'assigned'],
      ],
      'paused 0 fine',
      'paused 0 fine',
    ],
    [
      'declined by who had to approve, both stop',
      30,
      [
        [0, 'loket', 'snooze', 'new'],
        [9, 'loket', 'decline', 'declined'],
      ],
      'stopped 0 fine',
      'stopped 0 fine',
    ],
    ['solved while it was set aside', 9, [aside(2), solved(7)], 'stopped 7 overdue', 'stopped 2 fine'],
    ['solved stops both', 20, [solved(3)], 'stopped 3 warned', 'stopped 3 fine'],
    [
      'opened again it goes on where it was',
      12,
      [solved(3), [10, 'asker', 'reopen', 'reopened']],
      'stopped 3 warned',
      'running 5 fine',
    ],
    [
      'what the asker writes is no answer',
      5,
      [[1, 'asker', 'customer-wrote', 'new']],
      'running 5 overdue',
      'running 5 fine',
    ],
    ['nor is what Loket notices', 5, [[3, 'loket', 'warn', 'new']], 'running 5 overdue', 'running 5 fine'],
    [
      'the desk outside may give it',
      5,
      [[2, 'desk', 'ask-customer', 'waiting-for-customer']],
      'stopped 2 fine',
      'paused 2 fine',
    ],
  ])('%s', (_, hours, lines, first, solution) => {
    expect(clocksAt(hours, ...lines)).toEqual([first, solution]);
  });
});
