import { type Answer, type Asked, type Route, refusal } from '../../route.ts';
import type { Reading } from './reading.ts';
import type { Answered } from './take-reading.ts';

interface Doing {
  read(asked: Asked): Reading;
  take(reading: Reading): Promise<Answered>;
}

/** Events, presses, forms and commands come to one address, and are taken before they are acknowledged. */
export function routes({ read, take }: Doing): readonly Route[] {
  const answer = async (asked: Asked): Promise<Answer> => {
    const reading = read(asked);
    if (reading.is === 'refused')
      return refusal(reading.status, 'not-understood', `This is no delivery of Slack: ${reading.because}.`);
    const json = await take(reading);
    return json === null ? { is: 'nothing', status: 200 } : { is: 'json', status: 200, json };
  };
  return [{ method: 'POST', path: '/slack/events', answer }];
}
