import { afterWorkingTime } from '../../../src/diagnostics/escalation/after-working-time.ts';
import { openingHours } from '../../../src/diagnostics/escalation/opening-hours.ts';

const hours = openingHours.parse({ from: '09:00', until: '17:00' });
const hour = 3_600_000;
const zone = 'Europe/Amsterdam';

describe('the moment after so much working time', () => {
  test.each([
    ['within a day', '2026-11-17T09:00:00Z', 3, '2026-11-17T12:00:00Z'],
    ['from before the opening', '2026-11-17T03:00:00Z', 1, '2026-11-17T09:00:00Z'],
    ['the end of a day is the next morning', '2026-11-17T09:00:00Z', 7, '2026-11-18T08:00:00Z'],
    ['over the weekend', '2026-11-20T15:00:00Z', 2, '2026-11-23T09:00:00Z'],
    ['over King’s day', '2026-04-24T14:00:00Z', 2, '2026-04-28T08:00:00Z'],
    ['over the night the clock goes back', '2026-10-23T14:00:00Z', 2, '2026-10-26T09:00:00Z'],
  ])('%s', (_, from, hoursLater, at) => {
    expect(afterWorkingTime(hours, zone, new Date(from), hoursLater * hour)).toEqual(new Date(at));
  });

  test('never, where there is nobody ever', () => {
    const closed = openingHours.parse({ from: '09:00', until: '17:00', days: ['sun'], closed: sundays() });
    expect(afterWorkingTime(closed, zone, new Date('2026-11-17T09:00:00Z'), hour)).toBeNull();
  });
});

function sundays(): readonly string[] {
  const first = Date.parse('2026-11-22T12:00:00Z');
  return Array.from({ length: 200 }, (_, week) =>
    new Date(first + week * 7 * 24 * hour).toISOString().slice(0, 10),
  );
}
