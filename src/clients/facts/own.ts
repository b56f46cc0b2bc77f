import { derive } from '../../diagnostics/derive.ts';
import type { Account } from '../../diagnostics/facts/account.ts';
import type { AccountChange, Mail, PasswordReset } from '../../diagnostics/facts/account-history.ts';
import type { Known, Unread } from '../../diagnostics/facts/fact-table.ts';
import type { LearningResult } from '../../diagnostics/facts/learning-result.ts';
import { ownAccounts } from '../../diagnostics/facts/own-account.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { known, together } from '../known.ts';
import type { Ask } from './ask.ts';
import { keyHolders } from './key-holders.ts';
import { lmsMatches } from './matches.ts';

/** What happened on the accounts of the person meant. */
export const changes = (ask: Ask): Promise<Known<readonly AccountChange[]>> =>
  ofOwn(ask, { what: 'changes', at: ({ at }) => at, of: ask.systems.changes });

export const results = (ask: Ask): Promise<Known<readonly LearningResult[]>> =>
  ofOwn(ask, { what: 'results', at: ({ achievedAt }) => achievedAt, of: ask.systems.results });

export const mails = (ask: Ask): Promise<Known<readonly Mail[]>> =>
  ofOwn(ask, { what: 'mails', at: ({ sentAt }) => sentAt, of: ask.systems.mails });

/** Whoever mentions a colleague's address learns nothing of the colleague: only requests without account are kept. */
export async function resets(ask: Ask): Promise<Known<readonly PasswordReset[]>> {
  const own = new Set<string>();
  const all = await ofOwn(ask, {
    what: 'password resets',
    at: ({ requestedAt }: PasswordReset) => requestedAt,
    of: (userId) => ask.systems.passwordResets({ userId }),
    besides(accounts) {
      for (const { id } of accounts) own.add(id);
      return strangeAddresses(ask, accounts).map((email) => ask.systems.passwordResets({ email }));
    },
  });
  if (all.is === 'unknown') return all;
  return { ...all, value: all.value.filter(({ account }) => account === null || own.has(account)) };
}

/** Addresses that were mentioned or stand in the source, and are on none of the accounts. */
function strangeAddresses({ facts }: Ask, accounts: readonly Account[]): readonly string[] {
  const wish = facts['person.wish'];
  const record = facts['hr.record'];
  const mentions = facts['asker.mentions'];
  const addresses = [
    mentions?.is === 'known' ? mentions.value.address : null,
    wish?.is === 'known' && wish.value.is === 'email' ? wish.value.text : null,
    record?.is === 'known' ? (record.value?.email ?? null) : null,
  ];
  const onAccount = new Set(accounts.map(({ email }) => sharpForm(email)));
  const strange = new Set(addresses.map((address) => sharpForm(address ?? '')));
  return [...strange].filter((email) => email !== '' && !onAccount.has(email));
}

/** How something is read of accounts; `besides` is asked once all of them are known. */
interface History<T> {
  readonly what: string;
  readonly at: (entry: T) => string;
  readonly of: (account: string) => Listed<T>;
  readonly besides?: (accounts: readonly Account[]) => readonly Listed<T>[];
}
type Listed<T> = Promise<Answer<Read<readonly T[]>>>;

/** Reads something of each own account and puts it together, newest first. */
async function ofOwn<T extends { readonly id: string }>(
  ask: Ask,
  { what, at, of, besides = () => [] }: History<T>,
): Promise<Known<readonly T[]>> {
  await ahead(ask, of);
  const own = await ownWithinGrant(ask);
  if (own.is === 'unknown') return own;
  if (own.value.length === 0) return { ...own, value: [] };
  const answers = await Promise.all([...own.value.map(({ id }) => of(id)), ...besides(own.value)]);
  return known(together(answers), {
    source: `LearnLinq, ${what}`,
    now: ask.now,
    as: (entries) => entries.toSorted((one, other) => Date.parse(at(other)) - Date.parse(at(one))),
  });
}

/**
 * Begins with the accounts that are the person's whoever else holds the keys: the run keeps the answers until it is
 * known whether those are all.
 */
async function ahead(ask: Ask, of: (account: string) => Promise<unknown>): Promise<void> {
  const record = ask.facts['hr.record'];
  const matches = await lmsMatches(ask);
  if (record?.is !== 'known' || record.value === null || matches.is === 'unknown') return;
  // What goes wrong here goes wrong again where the answer is waited for.
  for (const { id } of ownAccounts(record.value, matches.value, [])) of(id).catch(() => undefined);
}

type Own = Extract<Known<readonly Account[]>, { is: 'known' }> | Unread;

/** The own accounts as the engine derives them; each must be one that this grant was shown. */
async function ownWithinGrant(ask: Ask): Promise<Own> {
  const own = await ownAccountsOf(ask);
  if (own.is === 'unknown' || own.value.length === 0) return own;
  const matches = await lmsMatches(ask);
  if (matches.is === 'unknown') return matches;
  const shown = new Set(matches.value.map(({ account }) => account.id));
  if (own.value.every(({ id }) => shown.has(id))) return own;
  const holders = await keyHolders(ask);
  if (holders.is === 'unknown') return holders;
  for (const { id } of holders.value) shown.add(id);
  return own.value.every(({ id }) => shown.has(id)) ? own : { is: 'unknown', because: 'forbidden' };
}

async function ownAccountsOf(ask: Ask): Promise<Own> {
  const { facts } = ask;
  const own =
    facts['lms.own-accounts'] ??
    derive({ ...facts, 'lms.key-holders': facts['lms.key-holders'] ?? (await keyHolders(ask)) })[
      'lms.own-accounts'
    ];
  return own ?? { is: 'unknown', because: 'declined' };
}
