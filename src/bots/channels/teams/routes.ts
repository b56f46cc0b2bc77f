import type { Answer, Asked, Route } from '../../route.ts';
import { acknowledge } from './acknowledge.ts';
import type { KeepReach } from './keep-reach.ts';
import type { Errand, Reading, Spot } from './reading.ts';
import type { Says } from './run-errand.ts';
import type { TeamsPorts } from './teams-ports.ts';

interface Doing extends Pick<TeamsPorts, 'accept' | 'report'> {
  readonly reaches: KeepReach;
  read(asked: Asked): Promise<Reading>;
  runErrand(errand: Errand, spot: Spot): Promise<Says>;
}

/**
 * Everything that Teams sends comes to one address. What was heard is on disk before it is acknowledged, and on the
 * way to that nothing is looked up and Teams is not called.
 */
export function routes({ read, reaches, accept, runErrand, report }: Doing): readonly Route[] {
  const answer = async (asked: Asked): Promise<Answer> => {
    const reading = await read(asked);
    if (reading.is === 'heard') {
      await reaches.keep(reading.spot);
      await accept(reading.heard);
    }
    if (reading.is === 'errand') {
      const say = await runErrand(reading.errand, reading.spot);
      say().catch(report);
    }
    return acknowledge(reading);
  };
  return [{ method: 'POST', path: '/api/messages', answer }];
}
