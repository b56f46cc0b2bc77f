import type { Account } from './account.ts';
import type { HrRecord } from './hr-record.ts';
import { skeleton } from './look-alikes.ts';
import type { AccountMatch } from './person.ts';
import { sharpForm } from './text-form.ts';

/** Every account that was read, each once, in the order of their ids so that the order of reading is put aside. */
export function accountsRead(
  matches: readonly AccountMatch[],
  holders: readonly Account[],
): readonly Account[] {
  const byId = new Map([...matches.map(({ account }) => account), ...holders].map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The active accounts of the person meant. Without a record only a firm match counts; an archived account
 * never does.
 */
export function ownAccounts(
  record: HrRecord | null,
  matches: readonly AccountMatch[],
  holders: readonly Account[],
): readonly Account[] {
  const read =
    record === null
      ? accountsRead(
          matches.filter(({ how }) => how !== 'partial'),
          [],
        )
      : accountsRead(matches, holders).filter((account) => belongsTo(account, record) === 'person');
  return read.filter(({ state }) => state === 'active');
}

/**
 * Whose account it is: the person's when its external key is the record's, or when it has no key and both the
 * name and the address or username look the same. Anything less is somebody else until a person says otherwise.
 */
export function belongsTo(account: Account, record: HrRecord): 'person' | 'somebody-else' {
  if (account.importId === record.id) return 'person';
  if (account.importId !== null && account.importId !== '') return 'somebody-else';
  return resembles(account, record) ? 'person' : 'somebody-else';
}

/** The same name to the eye, and the same address or username. */
export function resembles(account: Account, other: Pick<HrRecord, 'name' | 'email' | 'username'>): boolean {
  const sameKey = looksSame(account.email, other.email) || looksSame(account.username, other.username);
  return sameKey && skeleton(account.name) === skeleton(other.name ?? '');
}

/** Equal but for case and unseen characters; nothing equals an empty value. */
export const sameValue = (a: string, b: string | null): boolean =>
  b !== null && sharpForm(b) !== '' && sharpForm(a) === sharpForm(b);

/** The same to a reader, look-alike letters included; nothing looks like an empty value. */
export const looksSame = (a: string, b: string | null): boolean =>
  b !== null && skeleton(b) !== '' && skeleton(a) === skeleton(b);

/** Equal to LearnLinq: an address, a username or the import key that one account holds and no other can. */
export const keysHeld = (account: Account, record: HrRecord): readonly HeldKey[] =>
  heldKeys.filter((key) =>
    key === 'key' ? account.importId === record.id : sameValue(account[key], record[key]),
  );

export const heldKeys = ['username', 'email', 'key'] as const;
export type HeldKey = (typeof heldKeys)[number];

/** `accessUntil` is the last day with access (LearnLinq 2799409); `today` is the customer's calendar day. */
export const accessOf = ({ accessUntil }: Account, today: string): 'open' | 'ended' =>
  accessUntil !== null && accessUntil < today ? 'ended' : 'open';

/** The accounts that say how somebody signs in: the open ones, or all of them where none is open. */
export function accountsInUse(own: readonly Account[], today: string): readonly Account[] {
  const open = own.filter((account) => accessOf(account, today) === 'open');
  return open.length > 0 ? open : own;
}

/**
 * The open accounts on which a new password helps: none at all once one of them signs in with an identity
 * provider, because that password is not LearnLinq's to give (LearnLinq 2978169, 3036823).
 */
export function passwordAccounts(own: readonly Account[], today: string): readonly Account[] {
  const open = own.filter((account) => accessOf(account, today) === 'open');
  return open.some((account) => signsInElsewhere(account) === 'yes') ? [] : open;
}

/** Whether the account belongs to an identity provider. */
export const signsInElsewhere = ({ identityProvider }: Account): 'yes' | 'no' =>
  (identityProvider ?? '').trim() === '' ? 'no' : 'yes';

/** The account that counts when a person has several: one that still works, and then the one that the source feeds. */
export function mainAccount(own: readonly Account[], record: HrRecord | null, today: string): Account | null {
  const rank = (account: Account) =>
    (accessOf(account, today) === 'open' ? 0 : 2) + (account.importId === record?.id ? 0 : 1);
  return own.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1))[0] ?? null;
}
