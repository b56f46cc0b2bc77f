import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * Ids as Teams and its playground make them. They go into an address, where they are encoded; what could still lead
 * elsewhere is not taken.
 */
const id = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\w[^\s\p{C}/\\?#]*$/u);
export const tenantId = id(64);
export const personId = id(200);
export const threadId = id(400);
export const activityId = id(200);

/** The room of a thread: in a channel a thread is named by the room and the message that began it. */
export const roomOf = (thread: string): string => thread.split(';', 1)[0] ?? thread;

/** The message that began a thread in a channel, `''` elsewhere. */
export const rootOf = (thread: string): string => /;messageid=(\d{1,20})$/u.exec(thread)?.[1] ?? '';

export const threadIn = (room: string, root: string): string =>
  root === '' ? room : `${room};messageid=${root}`;

/** Who somebody is, as a button carries it: short, and the same each time. */
export const markOf = (person: string): string =>
  createHash('sha256').update(person).digest('base64url').slice(0, 16);

/** What is kept of a place, so that it can be spoken to later. */
export const reach = z.strictObject({
  serviceUrl: z.url(),
  /** The bot as Teams names it there. */
  bot: z.string(),
  kind: z.enum(['personal', 'groupChat', 'channel']),
});
export type Reach = z.infer<typeof reach>;
