import { z } from 'zod';
import type { Language } from '../../../diagnostics/model.ts';
import type { Activity } from './activity.ts';
import { type Reach, roomOf } from './place.ts';
import type { Spot } from './reading.ts';

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string() });

/** Where an activity happened; `null` when it does not say in which tenant. */
export function spotOf(said: Activity): Spot | null {
  const { conversation, channelData, from, recipient, serviceUrl } = said;
  const tenant = conversation.tenantId ?? channelData?.tenant?.id ?? null;
  if (tenant === null) return null;
  return {
    tenant,
    room: roomOf(conversation.id),
    person: from.id,
    reach: { serviceUrl, bot: recipient.id, kind: kindOf(conversation.conversationType ?? '') },
    language: languageOf(said),
  };
}

/** What is not said to be somebody's own chat may be read by others. */
const kindOf = (said: string): Reach['kind'] =>
  said === 'personal' || said === 'channel' ? said : 'groupChat';

/** The language in which the sender has Teams; Dutch where that is not said. */
function languageOf({ locale, entities }: Activity): Language {
  const told = (entities ?? []).map((each) => clientInfo.safeParse(each).data?.locale ?? null);
  const known = locale ?? told.find((each) => each !== null) ?? 'nl';
  return /^nl\b/iu.test(known) ? 'nl' : 'en';
}
