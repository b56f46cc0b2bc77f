import type { Claim } from '../../diagnostics/ports/claim.ts';
import type { Line } from '../../diagnostics/ports/lines.ts';
import type { Sent } from '../channel.ts';
import { destinationOf } from './destination-of.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

const firstPause = 5_000;
const longestPause = 60 * 60 * 1_000;
/** Some three hours of trying. */
const tries = 12;
/** So long a platform may need to find out that it did take a message, in milliseconds. */
const doubtful = 30_000;

/**
 * Sends what was committed and not yet sent, in order: a line that cannot go holds back the ones after it.
 * Only who has the lease sends.
 */
export async function sendLines(work: TurnDependencies, claim: Claim): Promise<void> {
  const { store, machineNow } = work;
  for (const line of await store.unsent(claim, machineNow())) {
    const sent = await trySending(work, line, claim);
    await work.onStep?.('sent', claim.conversation);
    if ((await settle(work, claim, line, sent)) === 'later') return;
  }
}

/** Better twice than never; of the others the next one says more than a second time of this one. */
const sentOnceMore: ReadonlySet<Line['kind']> = new Set(['answer', 'ticket']);

/** What may have been sent is sent once more, if it matters enough; three times is a nuisance. */
async function settle(
  { store, machineNow }: TurnDependencies,
  claim: Claim,
  line: Line,
  sent: Sent,
): Promise<'done' | 'later'> {
  if (sent.is === 'sent' || (sent.is === 'maybe-sent' && isEnough(line))) {
    await store.settle(claim, line.id, 'yes', sent.is === 'sent' ? sent.ref : null);
    return 'done';
  }
  if (sent.is === 'unreachable' && claim.sendTries >= tries) {
    await store.settle(claim, line.id, 'undeliverable', null);
    return 'done';
  }
  // Whoever asks for patience can be reached: that is no failed try.
  if (sent.is === 'wait') await store.putOff(claim, sent.until, 'asked-to-wait');
  else if (sent.is === 'maybe-sent')
    await store.doubt(claim, line.id, new Date(machineNow().getTime() + doubtful));
  else await store.putOff(claim, nextTry(machineNow(), claim.sendTries), 'failed');
  return 'later';
}

const isEnough = ({ kind, sent }: Line) => sent === 'maybe' || !sentOnceMore.has(kind);

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
