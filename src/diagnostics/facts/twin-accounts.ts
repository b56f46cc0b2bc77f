import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';
import { belongsTo, resembles } from './own-account.ts';

/** In what two accounts of one person may differ; `key` is the import key. */
export const twinFields = ['key', 'username', 'name', 'email'] as const;
export type TwinField = (typeof twinFields)[number];

/** One of the accounts of a person who may have several. */
export interface Twin {
  readonly account: Account;
  /** What feeds it: the record meant, another record of the source, or nothing. */
  readonly fedBy: 'this-record' | 'another-record' | 'nothing';
  /** In what it is not like the record, or without a record like the first account. */
  readonly differs: readonly TwinField[];
}

/**
 * Every active account that is the person's or cannot be told apart from it: the same name to the eye, and the
 * same address or username. The one that the record feeds comes first. Without a record `own` says whose.
 */
export function twins(
  record: HrRecord | null,
  {
    own,
    read,
    records,
  }: {
    readonly own: readonly Account[];
    readonly read: readonly Account[];
    readonly records: readonly HrRecord[];
  },
): readonly Twin[] {
  const like = record === null ? valuesOf(own[0] ?? null) : { ...record, key: record.id };
  if (like === null) return [];
  const isTwin = (account: Account) =>
    own.some(({ id }) => id === account.id) || (account.state === 'active' && resembles(account, like));
  const fedBy = (account: Account): Twin['fedBy'] => {
    if (record !== null && belongsTo(account, record) === 'person') return 'this-record';
    return records.some(({ id }) => id === account.importId) ? 'another-record' : 'nothing';
  };
  return read
    .filter(isTwin)
    .map((account) => ({ account, fedBy: fedBy(account), differs: differences(account, like) }))
    .sort((one, other) => order.indexOf(one.fedBy) - order.indexOf(other.fedBy));
}

const order: readonly Twin['fedBy'][] = ['this-record', 'another-record', 'nothing'];

type Values = { readonly [K in TwinField]: string | null };

const valuesOf = (account: Account | null): Values | null => account && { ...account, key: account.importId };

/** An account made by hand has no key, and nothing says that one was changed. */
function differences(account: Account, like: Values): readonly TwinField[] {
  const values: Values = { ...account, key: account.importId };
  return twinFields.filter(
    (field) =>
      (values[field] ?? '') !== (like[field] ?? '') && (field !== 'key' || (values.key ?? '') !== ''),
  );
}
