import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { skeleton } from '../../diagnostics/facts/look-alikes.ts';
import { known, together } from '../known.ts';
import type { UserQuery } from '../lms/learnlinq/learnlinq.ts';
import { type Ask, learnlinqUsers } from './ask.ts';
import { hrMatches } from './matches.ts';
import { forms } from './questions.ts';

/**
 * Accounts, archived ones included, that hold the username, the address or the key of the record. Whose
 * accounts they are is not limited by the grant, because that is what is asked; whose record it is, is.
 */
export async function keyHolders(ask: Ask): Promise<Known<readonly Account[]>> {
  const asked = ask.facts['hr.record'];
  if (asked === undefined) return { is: 'unknown', because: 'declined' };
  if (asked.is === 'unknown') return asked;
  const record = asked.value;
  if (record === null) return { ...asked, value: [] };
  const shown = await hrMatches(ask);
  if (shown.is === 'unknown') return shown;
  if (!shown.value.some((match) => match.record.id === record.id))
    return { is: 'unknown', because: 'forbidden' };
  const answers = await Promise.all(queries(record).map((query) => ask.systems.users(query)));
  return known(together(answers), {
    source: learnlinqUsers,
    now: ask.now,
    as: (accounts) => accounts.filter((account) => holdsKeyOf(record, account)),
  });
}

/** Whether the account stands in the way of this record: one of its keys, look-alikes included. */
const holdsKeyOf = (record: HrRecord, account: Account): boolean =>
  same(record.id, account.importId) ||
  same(record.email, account.email) ||
  same(record.username, account.username);

function same(one: string | null, other: string | null): boolean {
  const plain = skeleton(one ?? '');
  return plain !== '' && plain === skeleton(other ?? '');
}

function queries({ id, email, username }: HrRecord): readonly UserQuery[] {
  const of = (value: string | null) => forms(value ?? '').filter((form) => form !== '');
  return [
    { importId: id, includeArchived: true },
    ...of(email).map((form) => ({ email: form, includeArchived: true })),
    ...of(username).map((form) => ({ username: form, includeArchived: true })),
  ];
}
