import type { Address } from '../../channel.ts';
import type { Answer, Asked, Route } from '../../route.ts';
import { acknowledge } from './acknowledge.ts';
import { answerAlone } from './answer-alone.ts';
import type { KeepReach } from './keep-reach.ts';
import type { CardReading, Errand, Reading, Spot, TriageReading } from './reading.ts';
import type { Says } from './run-errand.ts';
import type { TeamsPorts } from './teams-ports.ts';

interface Doing extends Pick<TeamsPorts, 'accept' | 'report' | 'whereabouts'> {
  readonly reaches: KeepReach;
  read(asked: Asked): Promise<Reading>;
  runErrand(errand: Errand, spot: Spot): Promise<Says>;
  takeCard(reading: CardReading): Promise<Answer>;
  sayTriage(reading: TriageReading): Promise<'said' | 'no-agent'>;
  /** Says where others read along that the answer comes elsewhere. */
  pointToChat(at: Address, spot: Spot): Promise<unknown>;
}

/**
 * Everything that Teams sends comes to one address. What was heard is on disk before it is acknowledged, and on the
 * way to that nothing is looked up and Teams is not called.
 */
export function routes(doing: Doing): readonly Route[] {
  const { read, runErrand, takeCard, report } = doing;
  const answer = async (asked: Asked): Promise<Answer> => {
    const reading = await read(asked);
    if (reading.is === 'card') return takeCard(reading);
    if (reading.is === 'heard') await take(doing, reading);
    if (reading.is === 'triage-here') {
      await doing.reaches.keep(reading.spot);
      tellTriage(doing, reading).catch(report);
    }
    if (reading.is === 'errand') {
      const say = await runErrand(reading.errand, reading.spot);
      say().catch(report);
    }
    return acknowledge(reading);
  };
  return [{ method: 'POST', path: '/api/messages', answer }];
}

async function tellTriage(doing: Doing, reading: TriageReading): Promise<void> {
  if ((await doing.sayTriage(reading)) === 'no-agent') await take(doing, reading);
}

async function take(
  { reaches, whereabouts, accept, pointToChat, report }: Doing,
  { heard, spot }: Pick<TriageReading, 'heard' | 'spot'>,
): Promise<void> {
  await reaches.keep(spot);
  const there = await answerAlone(whereabouts, heard);
  const taken = await accept(there.heard);
  if (taken === 'new' && there.moved === 'yes') pointToChat(heard.address, spot).catch(report);
}
