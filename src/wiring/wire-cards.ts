import type { Logger } from 'pino';
import { type CardRounds, cardRounds } from '../bots/triage/cards/card-rounds.ts';
import { openTriageDesk } from '../bots/triage/cards/open-triage-desk.ts';
import type { CardChannel, TriageDesk } from '../bots/triage/cards/triage-desk.ts';
import { triagePlaces } from '../bots/triage/cards/triage-places.ts';
import type { WorkPorts } from '../bots/triage/desk-ports.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { faultOf } from '../logging.ts';
import { machineNow } from './machine-now.ts';

/** The cards with which agents work in chat, and what keeps them as their tickets are. */
export function wireCards(
  working: WorkPorts,
  store: Store,
  log: Logger,
  channels: () => readonly CardChannel[],
): { desk: TriageDesk; rounds: CardRounds } {
  const places = triagePlaces(working.tenants);
  const rounds = cardRounds({
    ...{ ...working, store, places, channels, machineNow, everyMs: 2_000 },
    report: (error) => log.error({ trouble: { is: 'card-not-shown' }, fault: faultOf(error) }, 'trouble'),
  });
  return { rounds, desk: openTriageDesk({ ...working, store, places, wake: rounds.wake }) };
}
