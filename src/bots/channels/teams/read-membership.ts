import { z } from 'zod';
import type { Activity } from './activity.ts';
import { personId } from './place.ts';
import { type Errand, ignored, type Reading, type Spot } from './reading.ts';

const installation = z.object({
  type: z.literal('installationUpdate'),
  action: z.enum(['add', 'remove']),
});
const people = z
  .array(z.object({ id: personId }))
  .nullish()
  .catch(null);
const members = z.object({
  type: z.literal('conversationUpdate'),
  membersAdded: people,
  membersRemoved: people,
});

/** The app was installed or removed, or people came and went. Of newcomers nothing is kept until they ask something. */
export function readMembership(said: Activity, spot: Spot): Reading {
  const errand = errandOf(said);
  return errand === null
    ? ignored('nothing that concerns us')
    : { is: 'errand', errand, spot, asking: 'message' };
}

function errandOf(said: Activity): Errand | null {
  const { recipient, conversation } = said;
  const installed: Errand = { is: 'installed', thread: conversation.id };
  const update = installation.safeParse(said).data;
  if (update !== undefined) return update.action === 'add' ? installed : { is: 'removed' };
  const { membersAdded, membersRemoved } = members.safeParse(said).data ?? {};
  const gone = (membersRemoved ?? []).map(({ id }) => id);
  if (gone.includes(recipient.id)) return { is: 'removed' };
  if (gone.length > 0) return { is: 'left', people: gone };
  return (membersAdded ?? []).some(({ id }) => id === recipient.id) ? installed : null;
}
