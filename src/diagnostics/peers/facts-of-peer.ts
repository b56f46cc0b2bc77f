import type { Account } from '../facts/account.ts';
import type { Facts, Known } from '../facts/fact-table.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { belongsTo, keysHeld, ownAccounts } from '../facts/own-account.ts';
import { whoseFact } from '../facts/whose-fact.ts';

/** What is known of somebody else, under the names that the checks know. What is one person's alone is left out. */
export function factsOfPeer(
  facts: Facts,
  record: HrRecord,
  accounts: Extract<Known<readonly Account[]>, { is: 'known' }>,
): Facts {
  const matches = accounts.value
    .filter((account) => belongsTo(account, record) === 'person')
    .map((account) => ({ how: 'key', account }) as const);
  const holders = accounts.value.filter((account) => keysHeld(account, record).length > 0);
  return {
    ...ofCustomer(facts),
    'hr.record': { ...accounts, value: record },
    'hr.matches': { ...accounts, value: [{ how: 'key', record }] },
    'lms.matches': { ...accounts, value: matches },
    'lms.key-holders': { ...accounts, value: holders },
    'lms.own-accounts': { ...accounts, value: ownAccounts(record, matches, holders) },
  };
}

const customers = new Set(
  Object.entries(whoseFact).flatMap(([name, whose]) => (whose === 'customer' ? [name] : [])),
);

const ofCustomer = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => customers.has(name)));
