import type { Report } from '../escalation/brief.ts';
import { whetherSolved } from '../escalation/whether-solved.ts';
import { nextRun } from '../facts/calendar.ts';
import type { Schedule } from '../facts/schedule.ts';
import type { SeatProof } from '../licences/seat-proof.ts';
import { lookMoment } from './look-moment.ts';
import type { RunOutcome } from './what-the-run-did.ts';

/** Why a look says nothing yet. */
export type WhyNotYet = 'sync-failed' | 'sync-not-run' | 'sync-running' | 'not-checked';

/** What a booked look comes to. */
export type Judged =
  /** The systems say so. */
  | { readonly is: 'solved' }
  /** The run went well, and a cause of before still holds. */
  | { readonly is: 'still' }
  /** What was the cause is gone, and something else is. */
  | { readonly is: 'another-cause' }
  /** Nothing was found wrong before, and nothing is now. */
  | { readonly is: 'nothing-to-see' }
  /** `after`: the run that is waited for now. */
  | { readonly is: 'later'; readonly because: WhyNotYet; readonly after: Date; readonly due: Date }
  /** It was put off as often as it may be. */
  | { readonly is: 'given-up'; readonly because: WhyNotYet };

/** What was booked, as far as it counts here. */
export interface Awaited {
  /** The checks that were the cause when it was booked. */
  readonly causes: readonly string[];
  /** The scheduled run that was waited for. */
  readonly after: Date;
  /** How often it was put off already. */
  readonly putOff: number;
}

/** So often a look is put off; a sync that never comes is no reason to wait for ever. */
export const mostPutOff = 3;

/**
 * Good news counts whatever the sync did. Bad news counts only after a good run: before one, nothing can have changed.
 * `report`: `null` when it could not be looked into.
 */
export function judgeLook(
  awaited: Awaited,
  report: Pick<Report, 'flow' | 'findings' | 'seats'> | null,
  run: RunOutcome,
  { schedule, timeZone }: { readonly schedule: Schedule; readonly timeZone: string },
  now: Date,
): Judged {
  const solved = report === null ? 'not-checked' : whetherSolved(awaited.causes, report);
  if (solved === 'solved') return { is: 'solved' };
  const because = run === 'succeeded' ? (solved === 'not-checked' ? 'not-checked' : null) : notYet[run];
  if (because !== null) return later(awaited, because, nextRun(schedule, timeZone, now), now);
  if (solved === 'nothing-to-see') return { is: 'nothing-to-see' };
  if (report?.seats != null) return { is: forWantOfSeats(report.seats) };
  return { is: sameCause(awaited.causes, report?.findings ?? []) === 'yes' ? 'still' : 'another-cause' };
}

const notYet = {
  failed: 'sync-failed',
  'not-run': 'sync-not-run',
  running: 'sync-running',
  'not-read': 'not-checked',
} as const;

/** A run that is under way is waited for; else the one that comes next. */
function later({ after, putOff }: Awaited, because: WhyNotYet, next: Date | null, now: Date): Judged {
  if (putOff >= mostPutOff || next === null) return { is: 'given-up', because };
  return because === 'sync-running'
    ? { is: 'later', because, after, due: lookMoment(now) }
    : { is: 'later', because, after: next, due: lookMoment(next) };
}

const forWantOfSeats = ({ people }: SeatProof): 'still' | 'another-cause' =>
  people.some(({ is }) => is === 'kept-out') && people.every(({ is }) => is !== 'waits')
    ? 'another-cause'
    : 'still';

/** Who was missing without a cause that can be named is simply still missing. */
function sameCause(before: readonly string[], findings: Report['findings']): 'yes' | 'no' {
  const now = findings.filter(({ is }) => is === 'cause').map(({ check }) => check);
  return now.length === 0 || before.some((check) => now.includes(check)) ? 'yes' : 'no';
}
