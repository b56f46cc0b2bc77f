import type { Claim } from '../../diagnostics/ports/claim.ts';

export type Try = 'with-others' | 'alone' | 'not-again';

/** So often a turn may be cut short beside others, of which any may have been what ended the process. */
export const triesWithOthers = 3;
/** Once may have been somebody who ended the process from outside; with nothing else going on twice is no accident. */
export const triesAlone = 2;

/**
 * A turn that was cut short too often is suspected, and goes on with no other beside it: what then ends the process
 * is that turn, and only then it is given up. So what harms the server ends it five times at most, and whoever was
 * merely there at the time is answered.
 */
export function howToTry({ attempt, alone }: Pick<Claim, 'attempt' | 'alone'>): Try {
  if (attempt <= triesWithOthers) return 'with-others';
  return alone < triesAlone ? 'alone' : 'not-again';
}
