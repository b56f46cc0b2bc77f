import type { Account } from '../../diagnostics/facts/account.ts';
import type { AccountChange, Mail, PasswordReset } from '../../diagnostics/facts/account-history.ts';
import type { Known, Unread } from '../../diagnostics/facts/fact-table.ts';
import type { LearningResult } from '../../diagnostics/facts/learning-result.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { known, together } from '../known.ts';
import type { PersonQuery } from '../lms/learnlinq/learnlinq.ts';
import type { Ask } from './ask.ts';
import { keyHolders } from './key-holders.ts';
import { lmsMatches } from './matches.ts';

/** What happened on the accounts of the person meant. */
export const changes = (ask: Ask): Promise<Known<readonly AccountChange[]>> =>
  ofOwn(
    ask,
    'changes',
    ({ at }) => at,
    (accounts) => accounts.map(({ id }) => ask.systems.changes(id)),
  );

export const results = (ask: Ask): Promise<Known<readonly LearningResult[]>> =>
  ofOwn(
    ask,
    'results',
    ({ achievedAt }) => achievedAt,
    (accounts) => accounts.map(({ id }) => ask.systems.results(id)),
  );

export const mails = (ask: Ask): Promise<Known<readonly Mail[]>> =>
  ofOwn(
    ask,
    'mails',
    ({ sentAt }) => sentAt,
    (accounts) => accounts.map(({ id }) => ask.systems.mails(id)),
  );

/** Whoever mentions a colleague's address learns nothing of the colleague: only requests without account are kept. */
export async function resets(ask: Ask): Promise<Known<readonly PasswordReset[]>> {
  const own = new Set<string>();
  const all = await ofOwn(
    ask,
    'password resets',
    ({ requestedAt }: PasswordReset) => requestedAt,
    (accounts) => {
      for (const { id } of accounts) own.add(id);
      return resetQuestions(ask, accounts).map((question) => ask.systems.passwordResets(question));
    },
  );
  if (all.is === 'unknown') return all;
  return { ...all, value: all.value.filter(({ account }) => account === null || own.has(account)) };
}

function resetQuestions({ facts }: Ask, accounts: readonly Account[]): readonly PersonQuery[] {
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
  return [
    ...accounts.map(({ id }) => ({ userId: id })),
    ...[...strange].filter((email) => email !== '' && !onAccount.has(email)).map((email) => ({ email })),
  ];
}

/** Reads something of each own account and puts it together, newest first. */
async function ofOwn<T extends { readonly id: string }>(
  ask: Ask,
  what: string,
  at: (entry: T) => string,
  read: (accounts: readonly Account[]) => readonly Promise<Answer<Read<readonly T[]>>>[],
): Promise<Known<readonly T[]>> {
  const own = await ownWithinGrant(ask);
  if (own.is === 'unknown') return own;
  const answers = await Promise.all(read(own.value));
  return known(together(answers), {
    source: `LearnLinq, ${what}`,
    now: ask.now,
    as: (entries) => entries.toSorted((one, other) => Date.parse(at(other)) - Date.parse(at(one))),
  });
}

type Own = Extract<Known<readonly Account[]>, { is: 'known' }> | Unread;

/** The own accounts as the engine derived them; each must be one that this grant was shown. */
async function ownWithinGrant(ask: Ask): Promise<Own> {
  const own = ask.facts['lms.own-accounts'];
  if (own === undefined) return { is: 'unknown', because: 'declined' };
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
