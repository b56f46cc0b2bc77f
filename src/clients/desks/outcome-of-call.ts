import type { Called } from './call-desk.ts';
import type { DeskOpened } from './outside-desk.ts';

type NotOpened = Exclude<DeskOpened, { is: 'opened' }>;

/** Too early, too many, or out for a while and saying until when: it was not taken. */
const notTaken = new Set([425, 429]);

/**
 * A call that did not answer as promised. A server that fails may have done its work before it did; a refusal is final,
 * unless it is about the moment.
 */
export function outcomeOfCall(called: Called): NotOpened {
  if (called.is === 'unknown') return called;
  const { status, until } = called;
  const problem = String(status);
  if (notTaken.has(status)) return { is: 'later', until, problem };
  if (status === 408 || status >= 500 || status < 400) return { is: 'unknown', problem };
  return { is: 'refused', problem };
}
