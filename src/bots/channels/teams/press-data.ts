import { z } from 'zod';
import type { Address } from '../../channel.ts';
import { markOf, rootOf } from './place.ts';

/**
 * What a button carries: the nonce, whose question it stands under and in which thread, so that a press goes to the
 * conversation in which it was shown, and somebody else's press to none. Teams sends it back as we sent it.
 */
export const pressData = z.object({
  loket: z.object({
    nonce: z.string().regex(/^[\w-]{1,200}$/u),
    owner: z.string().max(32),
    root: z.string().regex(/^\d{0,20}$/u),
    /** The language of the card, in which a press is answered. */
    language: z.enum(['nl', 'en']).catch('nl'),
  }),
});
export type PressData = z.infer<typeof pressData>;

export const pressDataFor = (
  { person, thread }: Address,
  { nonce, language }: Pick<PressData['loket'], 'nonce' | 'language'>,
): PressData => ({
  loket: { nonce, language, owner: markOf(person), root: rootOf(thread) },
});
