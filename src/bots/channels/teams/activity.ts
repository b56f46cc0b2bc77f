import { z } from 'zod';
import { activityId, personId, tenantId, threadId } from './place.ts';

/** Somebody in a conversation. */
const account = z.object({ id: personId, role: z.string().nullish().catch(null) });

/**
 * What every activity has (learn.microsoft.com, *Bot Framework Activity schema*), as far as it is used here. What only
 * some have is read by who needs it.
 */
export const activity = z.looseObject({
  channelId: z.literal('msteams'),
  type: z.string().min(1).max(100),
  id: activityId.nullish().catch(null),
  /** Of a press: the message in which the button stands. */
  replyToId: activityId.nullish().catch(null),
  serviceUrl: z.url().max(300),
  from: account,
  recipient: account,
  conversation: z.object({
    id: threadId,
    conversationType: z.string().nullish().catch(null),
    tenantId: tenantId.nullish().catch(null),
  }),
  channelData: z
    .object({ tenant: z.object({ id: tenantId }).nullish().catch(null) })
    .nullish()
    .catch(null),
  locale: z.string().nullish().catch(null),
  entities: z.array(z.unknown()).max(100).nullish().catch(null),
});
export type Activity = z.infer<typeof activity>;

/** Where the button of a press stands. */
export const standsAt = ({ conversation, replyToId }: Activity) => ({
  thread: conversation.id,
  id: replyToId ?? '',
});
