import type { Answer } from '../../route.ts';
import { refusal } from '../../route.ts';
import type { Reading } from './reading.ts';
import { teamsWords } from './teams-words.ts';

/**
 * What must stand in the same HTTP answer. A press waits for it, and what it says is shown to who pressed alone
 * (learn.microsoft.com, *Universal Actions for Adaptive Cards*).
 */
export function acknowledge(reading: Exclude<Reading, { is: 'card' }>): Answer {
  if (reading.is === 'refused')
    return refusal(reading.status, 'refused', `This is no delivery of Teams: ${reading.because}.`);
  if (reading.is === 'ignored' || reading.asking === 'message') return { is: 'nothing', status: 200 };
  const words = teamsWords[reading.spot.language];
  return {
    is: 'json',
    status: 200,
    json: {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: reading.is === 'errand' ? words.notYours : words.taken,
    },
  };
}
