import { z } from 'zod';

/** What a message tells about how somebody tried to sign in; `null` when it does not. */
export const mentions = z.strictObject({
  address: z.string().nullable(),
  username: z.string().nullable(),
  url: z.string().nullable(),
});

export type Mentions = z.infer<typeof mentions>;

export const noMentions: Mentions = { address: null, username: null, url: null };
