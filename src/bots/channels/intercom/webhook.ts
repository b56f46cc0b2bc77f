import { z } from 'zod';

/** What a notification must hold to be understood; the rest of it is left aside (Intercom, webhook models). */
const party = z.looseObject({ type: z.string(), id: z.coerce.string() });
const id = z.union([z.string(), z.number()]).transform(String);

const part = z.looseObject({
  id,
  part_type: z.string(),
  body: z.string().nullish(),
  author: party,
  /** The quick reply that was chosen, if one was. */
  metadata: z.looseObject({ quick_reply_uuid: z.string().nullish() }).nullish(),
});

export const conversation = z.looseObject({
  type: z.literal('conversation'),
  id,
  /** A teammate, 0 for nobody; told as a number, as text or not at all. */
  admin_assignee_id: id.nullish(),
  source: z.looseObject({
    id,
    type: z.string(),
    body: z.string().nullish(),
    author: party,
  }),
  contacts: z.looseObject({ contacts: z.array(z.looseObject({ id })).default([]) }).nullish(),
  conversation_parts: z.looseObject({ conversation_parts: z.array(part).default([]) }).nullish(),
});

/** The envelope of every notification; `ping` has no id. */
export const notification = z.looseObject({
  type: z.literal('notification_event'),
  id: z.string().nullable(),
  topic: z.string(),
  app_id: z.string(),
  data: z.looseObject({ item: z.unknown() }),
});

export type Conversation = z.infer<typeof conversation>;
export type Part = z.infer<typeof part>;
