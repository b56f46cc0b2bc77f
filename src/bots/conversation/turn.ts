import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { Delivery } from '../../diagnostics/ports/deliveries.ts';
import type { TurnOutcome } from '../../diagnostics/ports/turns.ts';
import { heard } from '../channel.ts';
import { apologise, reference } from './apologise.ts';
import { destinationOf } from './destination-of.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

export type TurnEnd =
  | { readonly is: 'committed'; readonly claim: Claim }
  /** Somebody else took the conversation over; what was thought here is forgotten. */
  | { readonly is: 'lost' };

/** Who keeps writing gets an answer to what was said so far. */
const rounds = 5;

/**
 * One turn over all that is waiting: think, look whether more came in, commit. Thinking is tried so many times;
 * when it fails each time the person is told. Throws when the database does, and then leaves the lease to end by itself.
 */
export async function takeTurn(
  work: TurnDependencies,
  claim: Claim,
  waiting: readonly Delivery[],
  tries: number,
): Promise<TurnEnd> {
  const as = reference();
  const { conversation } = claim;
  for (let left = tries; left > 0; left--) {
    try {
      const end = await commit(work, claim, await thinkOver(work, claim, waiting));
      if (end.is !== 'overtaken') return end;
      const still = await work.store.waiting(end.claim);
      // Nothing waits any more: it was this very turn that got in between.
      return still.length === 0 ? { is: 'lost' } : await takeTurn(work, end.claim, still, left);
    } catch (error) {
      work.report({ is: 'thinking-failed', conversation, reference: as }, error);
    }
  }
  const end = await commit(work, claim, apologise(work, claim, waiting, as));
  return end.is === 'overtaken' ? { is: 'lost' } : end;
}

async function thinkOver(
  { store, think, clock, progress, identify }: TurnDependencies,
  claim: Claim,
  waiting: readonly Delivery[],
): Promise<TurnOutcome> {
  const { conversation, state, channel } = claim;
  for (let round = 1, deliveries = waiting; ; round++) {
    const now = clock();
    const withPerson = await store.withPerson(claim);
    const booked = await store.booked(claim);
    const thought = await think({
      state,
      heard: await Promise.all(
        deliveries.map(async ({ body }) => {
          const said = heard.parse(body);
          return { ...said, sender: await identify(said, channel) };
        }),
      ),
      conversation,
      withPerson,
      booked,
      now,
      progress: (made) => progress(destinationOf(claim), made),
    });
    const meanwhile = round < rounds ? await store.waiting(claim) : deliveries;
    if (meanwhile.length === deliveries.length) {
      return {
        ...thought,
        done: deliveries.map(({ id }) => id),
        replies: (ticket, moved) => thought.replies(ticket, moved).map((body) => ({ body })),
        at: now,
      };
    }
    deliveries = meanwhile;
  }
}

/** `overtaken`: an agent did something meanwhile, so what was thought may not be said any more. */
async function commit(
  work: TurnDependencies,
  claim: Claim,
  outcome: TurnOutcome,
): Promise<TurnEnd | { readonly is: 'overtaken'; readonly claim: Claim }> {
  await work.onStep?.('before-commit', claim.conversation);
  const end = await work.store.commit(claim, outcome);
  if (end.is !== 'committed') return end;
  await work.onStep?.('committed', claim.conversation);
  return { is: 'committed', claim: end.claim };
}
