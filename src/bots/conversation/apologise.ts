import { randomInt } from 'node:crypto';
import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { Delivery } from '../../diagnostics/ports/deliveries.ts';
import type { TurnOutcome } from '../../diagnostics/ports/turns.ts';
import { heard, type Reply } from '../channel.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

// No letters or digits that are mistaken for one another when read aloud.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Short enough to be read aloud, and found in the log by. */
export const reference = (): string =>
  `E-${Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join('')}`;

/** The turn that could not be thought through: nothing of it is kept, and the person is told so. */
export function apologise(
  { apology, clock }: Pick<TurnDependencies, 'apology' | 'clock'>,
  claim: Claim,
  deliveries: readonly Delivery[],
  as: string,
): TurnOutcome {
  const last = heard.safeParse(deliveries.at(-1)?.body);
  const language = last.success ? last.data.language : 'nl';
  const body: Reply = { language, text: apology[language](as), ladder: [], buttons: [] };
  return {
    state: claim.state,
    done: deliveries.map(({ id }) => id),
    heard: [],
    ticket: null,
    replies: () => [{ body }],
    audit: [],
    at: clock(),
  };
}
