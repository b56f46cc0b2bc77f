import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { Delivery } from '../../diagnostics/ports/deliveries.ts';
import type { Company } from './company.ts';
import { howToTry, triesWithOthers } from './how-to-try.ts';
import { keepLease } from './keep-lease.ts';
import { sendLines } from './send-lines.ts';
import { type TurnEnd, takeTurn } from './turn.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/**
 * Takes the lease of a conversation, if it is free, and does all there is to do under it: send what an
 * earlier process left unsent, then turn by turn answer what is waiting.
 */
export async function serveConversation(
  work: TurnDependencies,
  company: Company,
  conversation: string,
): Promise<void> {
  const { store, owner, machineNow, leaseMs } = work;
  const first = await store.claim(conversation, owner, machineNow(), leaseMs);
  if (first === null) return;
  await work.onStep?.('claimed', conversation);
  using _lease = keepLease(work, first);
  let claim = first;
  await sendLines(work, claim);
  for (let waiting = await store.waiting(claim); waiting.length > 0; waiting = await store.waiting(claim)) {
    const end = await tryTurn(work, company, claim, waiting);
    if (end.is === 'lost') return;
    claim = end.claim;
    await sendLines(work, claim);
  }
  await store.release(claim);
}

/** Thinking that fails is tried three times in all, the times counted in which the process went down with it. */
function tryTurn(
  work: TurnDependencies,
  company: Company,
  claim: Claim,
  waiting: readonly Delivery[],
): Promise<TurnEnd> {
  const how = howToTry(claim);
  if (how === 'not-again') return takeTurn(work, claim, waiting, 0);
  if (how === 'with-others')
    return company.together(() => takeTurn(work, claim, waiting, triesWithOthers + 1 - claim.attempt));
  return company.alone(async () => {
    // On record before it begins: who goes down with it is counted.
    const alone = await work.store.goAlone(claim);
    return alone === null ? { is: 'lost' } : takeTurn(work, alone, waiting, triesWithOthers);
  });
}
