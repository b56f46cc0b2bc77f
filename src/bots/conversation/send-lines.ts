import type { Claim, Line } from '../../diagnostics/ports.ts';
import type { Sent } from '../channel.ts';
import { destinationOf } from './destination-of.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

const firstPause = 5_000;
const longestPause = 60 * 60 * 1_000;
/** Some three hours of trying. */
const tries = 12;

/**
 * Sends what was committed and not yet sent, in order: a line that cannot go holds back the ones after it.
 * Only who has the lease sends.
 */
export async function sendLines(work: TurnDependencies, claim: Claim): Promise<void> {
  const { store, machineNow } = work;
  for (const line of await store.unsent(claim, machineNow())) {
    const sent = await trySending(work, line, claim);
    await work.onStep?.('sent', claim.conversation);
    if (hasGone(sent, claim)) await store.settle(claim, line.id, 'yes', sent.is === 'sent' ? sent.ref : null);
    else if (claim.sendTries >= tries) await store.settle(claim, line.id, 'undeliverable', null);
    else return store.putOff(claim, sent.is === 'wait' ? sent.until : nextTry(machineNow(), claim.sendTries));
  }
}

/** What may have been sent is sent once more: twice is better than never, and three times is a nuisance. */
const hasGone = (sent: Sent, { sendTries }: Claim) =>
  sent.is === 'sent' || (sent.is === 'maybe-sent' && sendTries > 0);

async function trySending({ send, report }: TurnDependencies, line: Line, claim: Claim): Promise<Sent> {
  try {
    return await send(line, destinationOf(claim));
  } catch (error) {
    report({ is: 'sending-failed', conversation: line.conversation, line: line.id }, error);
    return { is: 'unreachable' };
  }
}

const nextTry = (now: Date, failed: number) =>
  new Date(now.getTime() + Math.min(firstPause * 2 ** failed, longestPause));
