import { keepLease } from './keep-lease.ts';
import { sendLines } from './send-lines.ts';
import { takeTurn } from './turn.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/**
 * Takes the lease of a conversation, if it is free, and does all there is to do under it: send what an
 * earlier process left unsent, then turn by turn answer what is waiting.
 */
export async function serveConversation(work: TurnDependencies, conversation: string): Promise<void> {
  const { store, owner, machineNow, leaseMs } = work;
  const first = await store.claim(conversation, owner, machineNow(), leaseMs);
  if (first === null) return;
  await work.onStep?.('claimed', conversation);
  using _lease = keepLease(work, first);
  let claim = first;
  await sendLines(work, claim);
  for (let waiting = await store.waiting(claim); waiting.length > 0; waiting = await store.waiting(claim)) {
    const end = await takeTurn(work, claim, waiting);
    if (end.is === 'lost') return;
    claim = end.claim;
    await sendLines(work, claim);
  }
  await store.release(claim);
}
