import { grantForJob } from '../../../diagnostics/access/grant-for-job.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { TriageCard } from '../../../diagnostics/ports/triage-cards.ts';
import type { Sent } from '../../channel.ts';
import type { Leave } from '../leaves-for.ts';
import { viewOf } from '../view-of.ts';
import { cardFace } from './card-face.ts';
import type { TriagePorts } from './open-triage-desk.ts';
import type { CardChannel } from './triage-desk.ts';
import type { TriagePlace } from './triage-places.ts';

export interface CardKeeping extends Pick<TriagePorts, 'store' | 'places' | 'clock'> {
  /** Asked each time: the channels come later than this. */
  readonly channels: () => readonly CardChannel[];
  /** The machine's own: by it a card that somebody has is given back. */
  readonly machineNow: Clock;
}

/** So long nobody else has a card that is being shown, or that may stand there without our knowing; milliseconds. */
const lease = 30_000;
const longestPause = 10 * 60_000;

/** Shows one card that is behind its ticket. `none`: all are as they should be. */
export async function showNext(
  keeping: CardKeeping,
  { tenant, place }: TriagePlace,
): Promise<'shown' | 'put-off' | 'none'> {
  const { store, machineNow } = keeping;
  const channel = keeping.channels().find(({ id }) => id === place.channel);
  const leave = leaveOf(tenant);
  if (channel === undefined || leave === null) return 'none';
  const now = machineNow();
  const card = await store.cards.take(tenant.id, place, now, new Date(now.getTime() + lease));
  const ticket = card === null ? null : await store.tickets.find(leave.grant, card.number);
  if (card === null || ticket === null) return 'none';
  const language = tenant.triage?.language ?? 'nl';
  const view = await viewOf(keeping, leave, ticket, language);
  const face = cardFace(view, { language, timeZone: tenant.timeZone });
  const sent = await channel.show(place, face, card.ref);
  return settle(keeping, card, sent, { revision: view.revision, joined: view.joined });
}

/** A card is seen by the agents of the customer and nobody else, so it is made with the leave of one. */
function leaveOf(tenant: TriagePlace['tenant']): Leave | null {
  const [address] = tenant.agents;
  const grant = address === undefined ? null : grantForJob(tenant, { tenant: tenant.id, address });
  return grant === null ? null : { grant, tenant };
}

async function settle(
  { store, machineNow }: CardKeeping,
  card: TriageCard,
  sent: Sent,
  mark: { readonly revision: number; readonly joined: number },
): Promise<'shown' | 'put-off'> {
  if (sent.is === 'sent') {
    await store.cards.shown(card, sent.ref, mark);
    return 'shown';
  }
  if (sent.is === 'wait') await store.cards.putOff(card, sent.until, 'asked-to-wait');
  else {
    const pause = Math.min(lease * 2 ** card.tries, longestPause);
    await store.cards.putOff(card, new Date(machineNow().getTime() + pause), 'failed');
  }
  return 'put-off';
}
