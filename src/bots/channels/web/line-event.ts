import { z } from 'zod';
import { reply } from '../../channel.ts';

const place = { id: z.number().int(), at: z.iso.datetime() };

/** One line of the talk as the page gets it. A heard line carries the id that the page itself gave the message. */
export const lineEvent = z.discriminatedUnion('side', [
  z.strictObject({
    ...place,
    side: z.literal('heard'),
    body: z.strictObject({ id: z.string(), language: z.enum(['nl', 'en']), text: z.string() }),
  }),
  z.strictObject({ ...place, side: z.literal('said'), body: reply }),
]);

/** Shown while Loket looks: so many of so many places read. */
export const progressEvent = z.strictObject({
  language: z.enum(['nl', 'en']),
  looking: z.number().int(),
  done: z.number().int(),
});

export type LineEvent = z.infer<typeof lineEvent>;
