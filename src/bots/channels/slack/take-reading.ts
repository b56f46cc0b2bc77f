import { createOnce } from '../once.ts';
import type { Errand, Reading } from './reading.ts';
import type { SlackPorts } from './slack-ports.ts';
import type { Workspaces } from './workspaces.ts';

interface Doing extends Pick<SlackPorts, 'accept' | 'report'> {
  readonly workspaces: Pick<Workspaces, 'dismiss'>;
  runErrand(errand: Errand): Promise<void>;
}

/**
 * Does what a delivery asks for. What was heard is on disk when this resolves; nothing on the way to that is looked
 * up, and Slack is not called.
 */
export function takeReading({ accept, report, workspaces, runErrand }: Doing) {
  const once = createOnce();
  return async (reading: Reading): Promise<void> => {
    if (reading.is === 'heard') await accept(reading.heard);
    if (reading.is === 'dismissed') await workspaces.dismiss(reading.team, reading.at);
    if (reading.is === 'errand' && once(reading.errand.event) === 'first')
      runErrand(reading.errand).catch(report);
  };
}
