import { type Answer, type Asked, type Route, refusal } from '../../route.ts';
import type { SlackMessage } from './blocks.ts';
import { createOnce } from './once.ts';
import type { Errand, Reading } from './reading.ts';
import type { SlackPorts } from './slack-ports.ts';

interface Doing extends Pick<SlackPorts, 'accept' | 'report'> {
  read(asked: Asked): Reading;
  acknowledge(reading: Reading): SlackMessage | null;
  runErrand(errand: Errand): Promise<void>;
}

/**
 * Events, presses and commands come to one address. What was heard is on disk before it is acknowledged, and on the
 * way to that nothing is looked up and Slack is not called.
 */
export function routes({ read, acknowledge, accept, runErrand, report }: Doing): readonly Route[] {
  const once = createOnce();
  const answer = async (asked: Asked): Promise<Answer> => {
    const reading = read(asked);
    if (reading.is === 'handshake') return ok({ challenge: reading.answer });
    if (reading.is === 'refused')
      return refusal(reading.status, 'not-understood', `This is no delivery of Slack: ${reading.because}.`);
    if (reading.is === 'heard') await accept(reading.heard);
    if (reading.is === 'errand' && once(reading.errand.event) === 'first')
      runErrand(reading.errand).catch(report);
    const said = acknowledge(reading);
    return said === null ? { is: 'nothing', status: 200 } : ok({ response_type: 'ephemeral', ...said });
  };
  return [{ method: 'POST', path: '/slack/events', answer }];
}

const ok = (json: unknown): Answer => ({ is: 'json', status: 200, json });
