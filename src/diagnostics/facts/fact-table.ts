import type { Account } from './account.ts';
import type { AccountChange, Mail, PasswordReset, SignIn, Unit } from './account-history.ts';
import type { HrConnection } from './hr-connection.ts';
import type { HrDeliveries } from './hr-delivery.ts';
import type { HrRecord } from './hr-record.ts';
import type { IdleAccount } from './idle-account.ts';
import type { LearningResult } from './learning-result.ts';
import type { Licences, Waiting } from './licences.ts';
import type { Mentions } from './mentions.ts';
import type { Peers } from './peers.ts';
import type { AccountMatch, HrMatch, PersonKey, PersonWish } from './person.ts';
import type { RemovedShare } from './removed-share.ts';
import type { SyncRun } from './sync-run.ts';
import type { TargetGroup } from './target-group.ts';
import type { TeamMember } from './team.ts';
import type { Tenant } from './tenant.ts';
import type { Waited } from './waited.ts';

/** The one vocabulary: what checks need and clients supply. Every fact is `source.thing`. */
export interface FactTable {
  /** Asked of the person; no system knows it. */
  readonly 'person.wish': PersonWish;
  /** Asked only when several people match. */
  readonly 'person.choice': PersonKey;
  /** Schedule, filter, custom agreements and mandatory fields, from the tenant file. */
  readonly 'tenant.agreement': Tenant;
  /** What the asker told besides: the address, username or link that was used. Never asked for. */
  readonly 'asker.mentions': Mentions;
  /** Who waited for a licence when more were asked for, by the source's keys: it is to be shown that each got in. */
  readonly 'asker.waited': readonly string[];
  /** Every record in the source that fits the wish; empty means that the source was read and holds none. */
  readonly 'hr.matches': readonly HrMatch[];
  /** The record of the person meant, derived from the matches and the choice; `null`: the source holds none. */
  readonly 'hr.record': HrRecord | null;
  /** Every account that fits the wish, archived ones included. */
  readonly 'lms.matches': readonly AccountMatch[];
  /** The record as it stood in the delivery before this one; `null`: not in it, or no record now. Unknown without an index. */
  readonly 'hr.record-before': HrRecord | null;
  /** What the source delivered, where and when. */
  readonly 'hr.deliveries': HrDeliveries;
  /** What came of really calling the source. */
  readonly 'hr.connection': HrConnection;
  /** How many people the source held before and holds no more. */
  readonly 'hr.removed-share': RemovedShare;
  /** The active accounts of the person meant, derived from the matches and the record; empty: none. */
  readonly 'lms.own-accounts': readonly Account[];
  /** What changed on the own accounts, newest first. */
  readonly 'lms.changes': readonly AccountChange[];
  /** Mails to the own accounts, newest first. */
  readonly 'lms.mails': readonly Mail[];
  /**
   * Requests for a new password, newest first: of the own accounts, and those that came to nothing with an address
   * that was mentioned or stands in the source.
   */
  readonly 'lms.resets': readonly PasswordReset[];
  /** What was completed on the own accounts, newest first. */
  readonly 'lms.results': readonly LearningResult[];
  /** All target groups, with the learning paths that each of them gives. */
  readonly 'lms.target-groups': readonly TargetGroup[];
  /** Departments and managed units of anybody that changed in the last 14 days, newest first. */
  readonly 'lms.unit-changes': readonly AccountChange[];
  /** All organisational units. */
  readonly 'lms.units': readonly Unit[];
  /** Sign-ins of the whole customer, newest first: back to the latest that succeeded, 24 hours at most. */
  readonly 'lms.sign-ins': readonly SignIn[];
  /** Everybody who leads a team: accounts with units made by hand, and those whom the source names as manager. */
  readonly 'lms.managers': readonly Account[];
  /** Active accounts that could be given up: ended soon, never used, no record in the source any more. */
  readonly 'lms.idle-accounts': readonly IdleAccount[];
  /** Accounts that hold the username, address or external key of `hr.record`; needs the record first. */
  readonly 'lms.key-holders': readonly Account[];
  readonly 'lms.licences': Licences;
  readonly 'lms.waiting': Waiting;
  /** Those of `asker.waited`, as they are now. */
  readonly 'lms.waited': Waited;
  /** The last runs of the integration, newest first. */
  readonly 'lms.sync-runs': readonly SyncRun[];
  /** Other people of the source, looked at before a cause is said to be one person's; needs the record first. */
  readonly 'hr.peers': Peers;
  /** The accounts of those people, and whose accounts hold their key or address. */
  readonly 'lms.peer-accounts': readonly Account[];
  /** The asker's own team, from the LMS and the source together; empty: no team. Read for access only. */
  readonly 'actor.team': readonly TeamMember[];
}

export type FactName = keyof FactTable;
export type AskedFact = 'person.wish' | 'person.choice' | 'asker.mentions' | 'asker.waited';
export type DerivedFact = 'hr.record' | 'lms.own-accounts';
/** What a client can be asked for. */
export type LookedUpFact = Exclude<FactName, AskedFact | DerivedFact>;

export type Because = 'unreachable' | 'forbidden' | 'not-connected' | 'declined' | 'malformed';

/** A value with its origin, or the reason why there is none. `unknown` is never *not there*. */
export type Known<T> =
  | { readonly is: 'known'; readonly value: T; readonly asOf: Date; readonly source: string }
  | Unread;

/** Why there is no value. `because` is enough to go on; the rest is for whoever mends it. */
export interface Unread {
  readonly is: 'unknown';
  readonly because: Because;
  /** The system asked not to be called before then. */
  readonly until?: Date;
  /** Under which the system's own log says more (AFAS: profitLogReference). */
  readonly reference?: string;
  /** What is wrong with what was answered, such as the name of a field that is missing. */
  readonly detail?: string;
}

export type Facts = { readonly [N in FactName]?: Known<FactTable[N]> };

/** Every fact that a client supplies; one that is forgotten here does not compile. */
const lookedUp: Record<LookedUpFact, 'looked-up'> = {
  'tenant.agreement': 'looked-up',
  'hr.matches': 'looked-up',
  'lms.matches': 'looked-up',
  'hr.record-before': 'looked-up',
  'hr.deliveries': 'looked-up',
  'hr.connection': 'looked-up',
  'hr.removed-share': 'looked-up',
  'lms.changes': 'looked-up',
  'lms.mails': 'looked-up',
  'lms.resets': 'looked-up',
  'lms.results': 'looked-up',
  'lms.target-groups': 'looked-up',
  'lms.unit-changes': 'looked-up',
  'lms.units': 'looked-up',
  'lms.sign-ins': 'looked-up',
  'lms.managers': 'looked-up',
  'lms.idle-accounts': 'looked-up',
  'lms.key-holders': 'looked-up',
  'lms.licences': 'looked-up',
  'lms.waiting': 'looked-up',
  'lms.waited': 'looked-up',
  'lms.sync-runs': 'looked-up',
  'hr.peers': 'looked-up',
  'lms.peer-accounts': 'looked-up',
  'actor.team': 'looked-up',
};

export const isLookedUp = (name: string): name is LookedUpFact => Object.hasOwn(lookedUp, name);
export const factNames: readonly LookedUpFact[] = Object.keys(lookedUp).filter(isLookedUp);
