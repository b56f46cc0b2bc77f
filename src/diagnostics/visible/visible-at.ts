import { nextRun } from '../facts/calendar.ts';
import type { Facts } from '../facts/fact-table.ts';
import { syncIs, syncState } from '../facts/sync-state.ts';
import type { Tenant } from '../facts/tenant.ts';
import type { Cause, Finding, Flow } from '../model.ts';
import type { Reaches } from '../peers/reach.ts';
import type { Proviso } from './proviso.ts';
import { seatFor } from './seat-for.ts';

/** When it shows that something was mended. */
export type VisibleAt =
  | { readonly is: 'at'; readonly at: Date; readonly provided: readonly Proviso[] }
  /** Every licence is taken. */
  | { readonly is: 'waits-for-licences' }
  /** The sync does not run, so no run can be looked forward to. */
  | { readonly is: 'waits-for-sync' }
  /** Nothing is wrong, but the source does not say when the record changed: what changed after `since` comes at `at`. */
  | { readonly is: 'if-changed-since'; readonly since: Date; readonly at: Date };

/**
 * When somebody shows once every cause is mended, or `null` when nothing here waits for a run. `facts` are those that
 * were read, derived ones included. A moment is a scheduled run that can know of the change; where that run may still
 * leave the person out, `provided` says why. `reaches`: for whom else the causes hold.
 */
export function visibleAt(
  flow: Flow,
  findings: readonly Finding[],
  facts: Facts,
  now: Date,
  reaches: Reaches = {},
): VisibleAt | null {
  const agreement = facts['tenant.agreement'];
  if (agreement?.is !== 'known') return null;
  const causes = findings.filter((finding): finding is Cause => finding.is === 'cause');
  if (causes.length === 0) return ifChangedSince(findings, facts, agreement.value, now);
  const waiting = causes.filter(waitsForRun);
  if (waiting.length === 0) return null;
  const sync = syncOf(facts, agreement.value, now);
  if (sync === 'stalled') return { is: 'waits-for-sync' };
  const seat = flow.about === 'person' ? seatFor(findings, facts, now, othersIn(reaches)) : 'sure';
  if (seat === 'none-free') return { is: 'waits-for-licences' };
  const at = lastRun(waiting, agreement.value, now);
  const provided: readonly Proviso[] = [
    ...(sync === 'not-read' ? [{ is: 'sync-not-read' } as const] : []),
    ...(seat === 'sure' ? [] : [seat]),
  ];
  return at && { is: 'at', at, provided };
}

/** How many others were seen to have a cause that is mended for many at once. */
const othersIn = (reaches: Reaches): number =>
  Math.max(
    0,
    ...Object.values(reaches).map((reach) =>
      (reach.is === 'unit' || reach.is === 'everybody') && reach.compared !== null
        ? reach.compared.inUnit.shared + reach.compared.elsewhere.shared
        : 0,
    ),
  );

/** A licence waits for nobody's mending alone: the run after it takes the person along as well. */
const waitsForRun = ({ check, remedy }: Cause): boolean =>
  remedy.by === 'time' ||
  check === 'licence-limit-reached' ||
  check === 'source-sync-stalled' ||
  ('lookAgain' in remedy && remedy.lookAgain === 'after-next-sync');

/** The first run by which everything can be right: what is mended is known, and every day to wait for has come. */
function lastRun(causes: readonly Cause[], tenant: Tenant, now: Date): Date | null {
  const mended = nextRun(tenant.schedule, tenant.timeZone, pickedUp(causes, tenant, now));
  const days = causes.flatMap(({ remedy }) =>
    remedy.by === 'time' && remedy.visibleAt !== undefined ? [new Date(remedy.visibleAt)] : [],
  );
  return mended && days.reduce((latest, day) => (day > latest ? day : latest), mended);
}

function syncOf(facts: Facts, tenant: Tenant, now: Date): 'running' | 'stalled' | 'not-read' {
  const runs = facts['lms.sync-runs'];
  if (runs === undefined || runs.is === 'unknown') return 'not-read';
  return syncIs(syncState(runs.value, tenant, now));
}

/** From when on a run can know of the change. */
function pickedUp(causes: readonly Cause[], tenant: Tenant, now: Date): Date {
  const inSource = causes.some(({ remedy }) => remedy.by === 'source-owner');
  return inSource ? delivered(tenant, now) : now;
}

/** Files hold what the source held when they were made, so what is mended there comes with the next delivery. */
const delivered = ({ source, schedule, timeZone }: Tenant, now: Date): Date =>
  source.kind === 'source-file'
    ? (nextRun({ times: source.times, days: schedule.days }, timeZone, now) ?? now)
    : now;

/** Somebody about whom all is well, in a source that does not keep when a record changed. */
function ifChangedSince(
  findings: readonly Finding[],
  facts: Facts,
  tenant: Tenant,
  now: Date,
): VisibleAt | null {
  const record = facts['hr.record'];
  const runs = facts['lms.sync-runs'];
  const judged = findings.some(({ check, is }) => check === 'sync-not-yet-run' && is === 'clear');
  if (!judged || findings.some(({ is }) => is === 'cause')) return null;
  if (record?.is !== 'known' || record.value?.changedAt !== null || runs?.is !== 'known') return null;
  const state = syncState(runs.value, tenant, now);
  const last = state.lastSucceeded;
  if (syncIs(state) === 'stalled' || last === null) return null;
  // The whole file was read in; only what the source has changed after it can still be on its way.
  const isReadIn = tenant.source.kind === 'source-file' && record.asOf <= last;
  const at = nextRun(tenant.schedule, tenant.timeZone, isReadIn ? delivered(tenant, now) : now);
  return at && { is: 'if-changed-since', since: isReadIn ? record.asOf : last, at };
}

/** Plain JSON, for who keeps it or sends it on. */
export const visibleJson = (visible: VisibleAt | null) =>
  visible && {
    is: visible.is,
    at: 'at' in visible ? visible.at.toISOString() : null,
    since: 'since' in visible ? visible.since.toISOString() : null,
    provided: 'provided' in visible ? visible.provided.map((each) => ({ ...each })) : [],
  };
