import { z } from 'zod';
import type { Judged } from './judge-look.ts';

/** How a booked look can end, as it is kept; `verified`: the systems say that it is solved. */
export const lookEnds = [
  'verified',
  'still',
  'another-cause',
  'nothing-to-see',
  'given-up',
  'several',
  'refused',
  'cancelled',
  'replaced',
  /** No turn got through with it. */
  'crashed',
] as const;
export const lookEnd = z.enum(lookEnds);
export type LookEnd = z.infer<typeof lookEnd>;

/** As which end a verdict is kept. */
export const endOf = (judged: Exclude<Judged, { is: 'later' }>): LookEnd =>
  judged.is === 'solved' ? 'verified' : judged.is;
