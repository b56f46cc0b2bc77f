import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';
import { accountsRead, belongsTo, keysHeld } from './own-account.ts';
import type { AccountMatch } from './person.ts';

/** Archived accounts, and accounts of others, that hold a value which the record needs; so its row is skipped. */
export const otherHolders = (
  record: HrRecord,
  matches: readonly AccountMatch[],
  holders: readonly Account[],
): readonly Account[] =>
  accountsRead(matches, holders)
    .filter((each) => each.state === 'archived' || belongsTo(each, record) === 'somebody-else')
    .filter((each) => keysHeld(each, record).length > 0);
