import { nextRun, previousRun } from './calendar.ts';
import type { SyncRun } from './sync-run.ts';
import type { Tenant } from './tenant.ts';

/** How the integration is doing at one instant. */
export interface SyncState {
  readonly lastSucceeded: Date | null;
  readonly lastFailed: Date | null;
  /** How many of the latest finished runs failed, one after the other. */
  readonly failuresInRow: number;
  /** The scheduled moment at which a run should have started and none did. */
  readonly overdueSince: Date | null;
  readonly next: Date | null;
}

const minute = 60_000;
/** A run may start this much late before it counts as missed, and this much early to count as that run. */
const grace = { late: 60 * minute, early: 15 * minute };

/** Reads the runs against the customer's schedule; a run that is still going on is neither good nor bad. */
export function syncState(runs: readonly SyncRun[], tenant: Tenant, now: Date): SyncState {
  const newestFirst = [...runs].sort((a, b) => startOf(b) - startOf(a));
  const finished = newestFirst.filter(({ outcome }) => outcome !== 'running');
  const firstGood = finished.findIndex(({ outcome }) => outcome === 'succeeded');
  return {
    lastSucceeded: startedAt(finished.find(({ outcome }) => outcome === 'succeeded')),
    lastFailed: startedAt(finished.find(({ outcome }) => outcome === 'failed')),
    failuresInRow: firstGood === -1 ? finished.length : firstGood,
    overdueSince: overdueSince(runs, tenant, now),
    next: nextRun(tenant.schedule, tenant.timeZone, now),
  };
}

/** Whether something stands in the way of the next run doing its work. */
export const syncIs = ({ failuresInRow, overdueSince }: SyncState): 'running' | 'stalled' =>
  failuresInRow > 0 || overdueSince !== null ? 'stalled' : 'running';

/** The latest scheduled moment that lies long enough behind us; so an hourly schedule is judged as well. */
function overdueSince(runs: readonly SyncRun[], { schedule, timeZone }: Tenant, now: Date): Date | null {
  const due = previousRun(schedule, timeZone, new Date(now.getTime() - grace.late - 1));
  if (due === null) return null;
  return runs.some((run) => startOf(run) >= due.getTime() - grace.early) ? null : due;
}

const startOf = (run: SyncRun): number => Date.parse(run.startedAt);
const startedAt = (run: SyncRun | undefined): Date | null =>
  run === undefined ? null : new Date(startOf(run));

/**
 * Whether the next run will bring a change along that the last good one could not. A stalled sync brings
 * nothing: to say that it will, would promise what does not happen.
 */
export function stillToCome(changed: Date | null, state: SyncState): 'yes' | 'no' {
  if (syncIs(state) === 'stalled') return 'no';
  const isNew = changed !== null && state.lastSucceeded !== null && changed > state.lastSucceeded;
  return state.lastSucceeded === null || isNew ? 'yes' : 'no';
}
