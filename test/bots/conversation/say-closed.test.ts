import { expect, test } from '@jest/globals';
import { sayClosed } from '../../../src/bots/conversation/say-closed.ts';
import { openingHours } from '../../../src/diagnostics/escalation/opening-hours.ts';

const timeZone = 'Europe/Amsterdam';
const hours = openingHours.parse({ from: '08:30', until: '17:00' });

test('who asks out of hours hears from when on there is somebody', () => {
  const evening = new Date('2026-12-24T18:00:00+01:00');
  expect(sayClosed({ hours, timeZone }, evening, 'nl')).toBe(
    ' Op dit moment werkt daar niemand; vanaf maandag 28 december 2026 om 08:30 wel weer.',
  );
  expect(sayClosed({ hours, timeZone }, evening, 'en')).toBe(
    ' Nobody is working there right now; from Monday 28 December 2026 at 08:30 somebody is.',
  );
});

test('within hours, or where none were agreed, nothing is said of it', () => {
  expect(sayClosed({ hours, timeZone }, new Date('2026-12-23T10:00:00+01:00'), 'nl')).toBe('');
  expect(sayClosed({ hours: null, timeZone }, new Date('2026-12-24T18:00:00+01:00'), 'nl')).toBe('');
});
