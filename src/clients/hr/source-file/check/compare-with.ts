import type { Account } from '../../../../diagnostics/facts/account.ts';
import type { Columns } from '../columns.ts';
import { readDelivery } from '../read-delivery.ts';
import type { CheckOrder } from './check-order.ts';
import type { ComparedWith } from './compared-with.ts';
import { type LocalFile, openLocalFile } from './open-file.ts';
import { peopleBeforeAccounts } from './people-before-accounts.ts';
import { peopleBeforeFile } from './people-before-file.ts';
import type { Compared } from './person-digest.ts';

/** What a file is to be held against. */
export type Against =
  | { readonly is: 'previous-file'; readonly path: string }
  | { readonly is: 'accounts'; readonly accounts: readonly Account[] }
  | { readonly is: 'nothing' };

/** Who came in before. `unreadable`: the previous file says nothing about anybody. */
export async function compareWith(
  against: Against,
  file: LocalFile,
  order: Omit<CheckOrder, 'compared'>,
): Promise<ComparedWith | 'unreadable' | null> {
  if (against.is === 'nothing') return null;
  if (against.is === 'accounts') {
    const columns = await columnsOf(file, order);
    if (columns === null) return null;
    return peopleBeforeAccounts(against.accounts, deliveredIn(columns), order.today);
  }
  const previous = await openLocalFile(against.path);
  if (typeof previous === 'string') return 'unreadable';
  try {
    return await peopleBeforeFile(previous, order);
  } finally {
    await previous.close();
  }
}

const headBytes = 65_536;

async function columnsOf(file: LocalFile, { agreed }: Omit<CheckOrder, 'compared'>): Promise<Columns | null> {
  const found: Columns[] = [];
  async function* head() {
    yield await file.read(0, Math.min(file.size, headBytes));
  }
  await readDelivery(
    head(),
    { ...agreed, delimiter: 'auto', mandatory: [] },
    { begin: (columns) => void found.push(columns), take: () => undefined },
  );
  return found[0] ?? null;
}

/** LearnLinq holds no start date and no manager, and free fields under names of its own. */
function deliveredIn({ at }: Columns): Parameters<typeof peopleBeforeAccounts>[1] {
  const fields = new Set<Compared>();
  if (at.identityProvider !== null) fields.add('identityProvider');
  if (at.accessUntil !== null || at.endDate !== null) fields.add('endDate');
  return { id: at.id === null ? 'no' : 'yes', fields };
}
