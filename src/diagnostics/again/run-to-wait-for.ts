import { nextRun } from '../facts/calendar.ts';
import type { Facts } from '../facts/fact-table.ts';
import type { VisibleAt } from '../visible/visible-at.ts';

/**
 * The scheduled run after which it is worth looking again; `null` when no run changes anything. Where no moment can be
 * promised, because the sync does not run or every licence is taken, the next run is the first that may do it.
 */
export function runToWaitFor(visible: VisibleAt | null, facts: Facts, now: Date): Date | null {
  if (visible === null) return null;
  if ('at' in visible) return visible.at;
  const agreement = facts['tenant.agreement'];
  if (agreement?.is !== 'known') return null;
  const { schedule, timeZone } = agreement.value;
  return nextRun(schedule, timeZone, now);
}
