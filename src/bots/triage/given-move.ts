import { z } from 'zod';
import { cleanText } from '../channels/clean-text.ts';
import { withoutSecrets } from '../conversation/without-secrets.ts';

const longestNote = 4000;
const text = z.string().max(longestNote).transform(cleanText).transform(withoutSecrets);
const revision = z.int().min(0);
const noted = { revision, note: text.pipe(z.string().min(1)) };
const plain = { revision, note: text.optional() };

/** What an agent asks for: the move, the ticket as it was seen, and what was written with it. */
export const givenMove = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('assign'), to: z.string().optional(), ...plain }),
  z.strictObject({ move: z.literal(['ask-customer', 'answer', 'decline']), ...noted }),
  z.strictObject({
    move: z.literal('hand-over'),
    desk: z.enum(['support', 'development', 'consultancy', 'licences']),
    ...plain,
  }),
  z.strictObject({ move: z.literal('solve'), how: z.enum(['verified', 'confirmed', 'assumed']), ...plain }),
  z.strictObject({ move: z.literal('merge'), into: z.int().min(1), ...plain }),
  z.strictObject({
    move: z.literal('snooze'),
    /** A day, on the morning of which it comes back, or until the customer or a desk says something. */
    until: z.union([z.iso.date(), z.literal('customer')]),
    ...plain,
  }),
  z.strictObject({
    move: z.literal([
      ...(['triage', 'release', 'customer-answered', 'take-over', 'give-back'] as const),
      ...(['await-sync', 'synced', 'wake', 'desk-answered', 'reopen'] as const),
    ]),
    ...plain,
  }),
]);
export type GivenMove = z.infer<typeof givenMove>;
