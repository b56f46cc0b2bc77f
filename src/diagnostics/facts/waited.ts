import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';

/** What the systems hold now of people who waited for a licence before, by the source's key. */
export interface Waited {
  /** Of those whom the source still holds. */
  readonly records: readonly HrRecord[];
  /** Theirs, and those that hold a key of theirs; archived ones included. */
  readonly accounts: readonly Account[];
  /** `older-delivery`: who is not in it may be in the newest one, which could not be read. */
  readonly source: 'up-to-date' | 'older-delivery';
}
