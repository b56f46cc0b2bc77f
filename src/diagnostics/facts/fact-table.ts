import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';
import type { Licences, Waiting } from './licences.ts';
import type { AccountMatch, HrMatch, PersonKey, PersonWish } from './person.ts';
import type { SyncRun } from './sync-run.ts';
import type { TeamMember } from './team.ts';
import type { Tenant } from './tenant.ts';

/** The one vocabulary: what checks need and clients supply. Every fact is `source.thing`. */
export interface FactTable {
  /** Asked of the person; no system knows it. */
  readonly 'person.wish': PersonWish;
  /** Asked only when several people match. */
  readonly 'person.choice': PersonKey;
  /** Schedule, filter, custom agreements and mandatory fields, from the tenant file. */
  readonly 'tenant.agreement': Tenant;
  /** Every record in the source that fits the wish; empty means that the source was read and holds none. */
  readonly 'hr.matches': readonly HrMatch[];
  /** The record of the person meant, derived from the matches and the choice; `null`: the source holds none. */
  readonly 'hr.record': HrRecord | null;
  /** Every account that fits the wish, archived ones included. */
  readonly 'lms.matches': readonly AccountMatch[];
  /** Accounts that hold the username, address or external key of `hr.record`; needs the record first. */
  readonly 'lms.key-holders': readonly Account[];
  readonly 'lms.licences': Licences;
  readonly 'lms.waiting': Waiting;
  /** The last runs of the integration, newest first. */
  readonly 'lms.sync-runs': readonly SyncRun[];
  /** The asker's own team, from the LMS and the source together; empty: no team. Read for access only. */
  readonly 'actor.team': readonly TeamMember[];
}

export type FactName = keyof FactTable;
export type AskedFact = 'person.wish' | 'person.choice';
export type DerivedFact = 'hr.record';
/** What a client can be asked for. */
export type LookedUpFact = Exclude<FactName, AskedFact | DerivedFact>;

export type Because = 'unreachable' | 'forbidden' | 'not-connected' | 'declined' | 'malformed';

/** A value with its origin, or the reason why there is none. `unknown` is never *not there*. */
export type Known<T> =
  | { readonly is: 'known'; readonly value: T; readonly asOf: Date; readonly source: string }
  | { readonly is: 'unknown'; readonly because: Because; readonly until?: Date };

export type Facts = { readonly [N in FactName]?: Known<FactTable[N]> };
