import { createOnce } from '../once.ts';
import { answerTo } from './acknowledge.ts';
import type { CardReading, Errand, Reading } from './reading.ts';
import type { SlackPorts } from './slack-ports.ts';
import type { Workspaces } from './workspaces.ts';

interface Doing extends Pick<SlackPorts, 'accept' | 'report'> {
  readonly workspaces: Pick<Workspaces, 'dismiss'>;
  runErrand(errand: Errand): Promise<void>;
  takeCard(reading: CardReading): Promise<Answered>;
}

/** What Slack reads in the answer to a delivery, as JSON; `null`: that it arrived is enough. */
export type Answered = Readonly<Record<string, unknown>> | null;

/**
 * Does what a delivery asks for. What was heard is on disk when this resolves; nothing on the way to that is looked
 * up, and Slack is not called.
 */
export function takeReading({ accept, report, workspaces, runErrand, takeCard }: Doing) {
  const once = createOnce();
  return async (reading: Reading): Promise<Answered> => {
    if (reading.is === 'card') return takeCard(reading);
    if (reading.is === 'heard') await accept(reading.heard);
    if (reading.is === 'dismissed') await workspaces.dismiss(reading.team, reading.at);
    if (reading.is === 'errand' && once(reading.errand.event) === 'first')
      runErrand(reading.errand).catch(report);
    return answerTo(reading);
  };
}
