import type { Account } from '../facts/account.ts';
import { startOfDay } from '../facts/calendar.ts';
import type { Facts, Known } from '../facts/fact-table.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { belongsTo, keysHeld } from '../facts/own-account.ts';
import { syncIs, syncState } from '../facts/sync-state.ts';
import type { Tenant } from '../facts/tenant.ts';
import type { Change } from './change.ts';
import { exampleOf } from './example.ts';
import { writeSlot } from './slot.ts';

/** What would be known if these things were different, and when. */
export interface Supposed {
  readonly facts: Facts;
  readonly now: Date;
}

/** Of whom it is, as read. */
export interface Case {
  readonly facts: Facts;
  readonly record: HrRecord;
  readonly tenant: Tenant;
  readonly now: Date;
}

/**
 * The facts as they would be read. What follows from them is left to be derived anew. A change comes along with a
 * run, so unless the sync is stalled one has just been made; nothing that was not read becomes known.
 */
export function applyChanges(about: Case, changes: readonly Change[]): Supposed {
  const { tenant } = about;
  const until = changes.flatMap((change) =>
    change.is === 'wait' ? [startOfDay(tenant.timeZone, change.until)] : [],
  );
  const now = until.reduce((latest, each) => (each > latest ? each : latest), about.now);
  const choice: Known<`hr:${string}`> = {
    is: 'known',
    value: `hr:${about.record.id}`,
    asOf: about.now,
    source: 'supposed',
  };
  const facts: Facts = {
    ...about.facts,
    'person.choice': choice,
    ...withRecord(about, changes),
    ...withLicences(about.facts, changes),
    ...(has(changes, 'keys-freed') ? withoutHolders(about) : {}),
    ...(has(changes, 'source-answers') ? withSource(about.facts) : {}),
    ...withRun(about, has(changes, 'sync-again'), now),
  };
  return { facts, now };
}

const has = (changes: readonly Change[], is: Change['is']): boolean =>
  changes.some((change) => change.is === is);

function withRecord({ facts, record }: Case, changes: readonly Change[]): Facts {
  const matches = facts['hr.matches'];
  if (matches?.is !== 'known') return {};
  const changed = changes.reduce(
    (held, change) =>
      change.is === 'attribute' ? writeSlot(held, change, exampleOf(change.attribute, change.wanted)) : held,
    record,
  );
  const value = matches.value.map((match) =>
    match.record.id === record.id ? { ...match, record: changed } : match,
  );
  return { 'hr.matches': { ...matches, value } };
}

function withLicences(facts: Facts, changes: readonly Change[]): Facts {
  const licences = facts['lms.licences'];
  const waiting = facts['lms.waiting'];
  const more = changes.find(({ is }) => is === 'licences');
  if (more === undefined || licences?.is !== 'known' || waiting?.is !== 'known') return {};
  const { used } = licences.value;
  return {
    'lms.licences': { ...licences, value: { used, maximum: used + 1 } },
    'lms.waiting': { ...waiting, value: { is: 'not-needed' } },
  };
}

/** The accounts as if none but the person's own held the person's keys. */
function withoutHolders({ facts, record }: Case): Facts {
  const isInTheWay = (account: Account) =>
    (account.state === 'archived' || belongsTo(account, record) === 'somebody-else') &&
    keysHeld(account, record).length > 0;
  const matches = facts['lms.matches'];
  const holders = facts['lms.key-holders'];
  return {
    ...(matches?.is === 'known' && {
      'lms.matches': { ...matches, value: matches.value.filter(({ account }) => !isInTheWay(account)) },
    }),
    ...(holders?.is === 'known' && {
      'lms.key-holders': { ...holders, value: holders.value.filter((account) => !isInTheWay(account)) },
    }),
  };
}

function withSource(facts: Facts): Facts {
  const connection = facts['hr.connection'];
  if (connection?.is !== 'known') return {};
  const rows = connection.value.rowsBefore;
  return { 'hr.connection': { ...connection, value: { ...connection.value, outcome: 'answered', rows } } };
}

function withRun({ facts, tenant, now: read }: Case, again: boolean, now: Date): Facts {
  const runs = facts['lms.sync-runs'];
  if (runs?.is !== 'known') return {};
  if (!again && syncIs(syncState(runs.value, tenant, read)) === 'stalled') return {};
  const at = now.toISOString();
  const run = { id: 'supposed', startedAt: at, finishedAt: at, outcome: 'succeeded', message: null } as const;
  return { 'lms.sync-runs': { ...runs, value: [run, ...runs.value] } };
}
