import type { Known } from '../facts/fact-table.ts';
import type { SyncRun } from '../facts/sync-run.ts';

/** What became of a scheduled run; `not-run`: neither it nor a later one began. */
export type RunOutcome = 'succeeded' | 'failed' | 'running' | 'not-run' | 'not-read';

/** A run may begin this much before its scheduled moment, in milliseconds. */
const early = 15 * 60_000;

/** One good run since then is enough: whatever failed before or after it, what was mended came along. */
export function whatTheRunDid(runs: Known<readonly SyncRun[]>, scheduled: Date): RunOutcome {
  if (runs.is === 'unknown') return 'not-read';
  const since = runs.value.filter(({ startedAt }) => Date.parse(startedAt) >= scheduled.getTime() - early);
  const order = ['succeeded', 'running', 'failed'] as const;
  return order.find((outcome) => since.some((run) => run.outcome === outcome)) ?? 'not-run';
}
