import type { Account } from '../../../../diagnostics/facts/account.ts';
import type { HrRecord } from '../../../../diagnostics/facts/hr-record.ts';
import { accessOf } from '../../../../diagnostics/facts/own-account.ts';
import type { ComparedWith } from './compared-with.ts';
import { peopleBefore, type Was } from './people-before.ts';
import { type Compared, personDigest } from './person-digest.ts';

/** Which of the optional columns the file has, so that LearnLinq is not said to differ in what is not delivered. */
export interface Delivered {
  readonly id: 'yes' | 'no';
  readonly fields: ReadonlySet<Compared>;
}

/**
 * Who is in LearnLinq now. An account that was made by hand has no import key: the source never fed it, so
 * this file does not take it away.
 */
export function peopleBeforeAccounts(
  accounts: readonly Account[],
  { id, fields }: Delivered,
  today: string,
): ComparedWith {
  const people = peopleBefore();
  for (const account of accounts.filter(({ state }) => state === 'active')) {
    const importId = id === 'yes' ? (account.importId ?? '') : '';
    const byHand = id === 'yes' && importId === '';
    const was: Was = byHand || accessOf(account, today) === 'ended' ? 'ended' : 'open';
    people.add(importId || account.username, personDigest(asRecord(account), fields), was);
  }
  return { people, fields };
}

const asRecord = ({ accessUntil, ...account }: Account): HrRecord => ({
  id: account.id,
  username: account.username,
  name: account.name,
  email: account.email,
  identityProvider: account.identityProvider,
  employments: account.employments,
  manager: null,
  startDate: null,
  endDate: accessUntil,
  changedAt: null,
  attributes: {},
});
