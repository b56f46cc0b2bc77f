import { z } from 'zod';

/** What a notification must hold to be understood; the rest of it is left aside (Intercom, webhook models). */
const name = z.string().regex(/^[\w-]{1,100}$/u);
const id = z.union([z.string(), z.number()]).transform(String).pipe(name);
const party = z.looseObject({ type: z.string(), id });

const part = z.looseObject({
  id,
  part_type: z.string(),
  body: z.string().nullish(),
  author: party,
  /** The quick reply that was chosen, if one was. */
  metadata: z.looseObject({ quick_reply_uuid: name.nullish().catch(null) }).nullish(),
});

/** Who has a conversation; in a notification as in the answer to a question. */
export const holding = z.looseObject({
  /** A teammate, 0 for nobody; told as a number, as text or not at all. */
  admin_assignee_id: id.nullish(),
  team_assignee_id: id.nullish(),
  /** Intercom's own agent. */
  ai_agent_participated: z.boolean().nullish(),
  ai_agent: z.looseObject({ resolution_state: z.string().nullish() }).nullish(),
});

export const conversation = holding.extend({
  type: z.literal('conversation'),
  id,
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
  app_id: name,
  data: z.looseObject({ item: z.unknown() }),
});

export type Holding = z.infer<typeof holding>;
export type Conversation = z.infer<typeof conversation>;
export type Part = z.infer<typeof part>;
