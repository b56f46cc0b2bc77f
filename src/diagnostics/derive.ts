import type { Account } from './facts/account.ts';
import type { Facts, Known } from './facts/fact-table.ts';
import type { HrRecord } from './facts/hr-record.ts';
import type { Mentions } from './facts/mentions.ts';
import { ownAccounts } from './facts/own-account.ts';
import type { Flow } from './model.ts';
import { resolveSubject } from './resolve-subject.ts';

const nothingMentioned: Mentions = { address: null, username: null, url: null };

/** The facts with those that follow from them, for who supplies the next look-up. */
export function derive(facts: Facts): Facts {
  const said = withMentions(facts, facts['person.wish']);
  const subject: Facts = { ...said, ...chosenAccounts(said), 'hr.record': recordOf(said) };
  const held = withoutRecord(subject);
  const own = ownOf(held);
  return own === undefined ? held : withoutAccounts({ ...held, 'lms.own-accounts': own });
}

/** The facts as the checks of this flow see them. */
export const withDerived = (flow: Flow, facts: Facts, now: Date): Facts =>
  flow.about === 'customer' ? aboutNobody(facts, now) : derive(facts);

/** For a question about the customer as a whole: it is about nobody in particular. */
function aboutNobody(facts: Facts, now: Date): Facts {
  const asked = { is: 'known', asOf: now, source: 'asker' } as const;
  const none = { ...asked, value: [] };
  const nobody: Facts = {
    'hr.matches': none,
    'hr.record': { ...asked, value: null },
    'lms.matches': none,
    'lms.own-accounts': none,
  };
  return withoutAccounts(withoutRecord(withMentions({ ...facts, ...nobody }, nobody['hr.record'])));
}

/** What was not told is not asked for. */
function withMentions(facts: Facts, told: Known<unknown> | undefined): Facts {
  if (facts['asker.mentions'] !== undefined || told?.is !== 'known') return facts;
  return { ...facts, 'asker.mentions': { ...told, value: nothingMentioned } };
}

/**
 * The accounts of the one chosen by the asker are the only ones that are meant, and no longer in doubt; *none of
 * these* leaves none. Without this the checks would speak of a namesake's account.
 */
function chosenAccounts(facts: Facts): Facts {
  const matches = facts['lms.matches'];
  const choice = facts['person.choice'];
  if (matches?.is !== 'known' || choice?.is !== 'known' || choice.value.startsWith('hr:')) return {};
  const subject = resolveSubject(facts);
  const ids = subject.is === 'one' ? subject.accounts.map(({ id }) => id) : [];
  const meant = matches.value.filter(({ account }) => ids.includes(account.id));
  const sure = meant.map(
    ({ how, account }) => ({ how: how === 'partial' ? 'normalised' : how, account }) as const,
  );
  return { 'lms.matches': { ...matches, value: sure } };
}

function recordOf(facts: Facts): Known<HrRecord | null> {
  const matches = facts['hr.matches'];
  if (matches === undefined) return { is: 'unknown', because: 'not-connected' };
  if (matches.is === 'unknown') return matches;
  const subject = resolveSubject(facts);
  return { ...matches, value: subject.is === 'one' ? subject.record : null };
}

/** Nothing has to be looked up of a record that is not there, and nothing can be of one that was not read. */
function withoutRecord(facts: Facts): Facts {
  const record = facts['hr.record'];
  if (record === undefined || (record.is === 'known' && record.value !== null)) return facts;
  const holders = record.is === 'unknown' ? record : { ...record, value: [] };
  return {
    ...facts,
    'lms.key-holders': facts['lms.key-holders'] ?? holders,
    'hr.record-before': facts['hr.record-before'] ?? {
      ...record,
      ...(record.is === 'known' && { value: null }),
    },
  };
}

/**
 * The accounts of the person meant. Without the source, those that surely fit the wish are enough to go on, but
 * that there are none cannot be known: somebody may have an account under values that only the source knows.
 */
function ownOf(facts: Facts): Known<readonly Account[]> | undefined {
  const record = facts['hr.record'];
  const matches = facts['lms.matches'];
  const holders = facts['lms.key-holders'];
  if (record === undefined || matches === undefined) return undefined;
  if (matches.is === 'unknown') return matches;
  if (record.is === 'unknown') {
    const sure = ownAccounts(null, matches.value, []);
    return sure.length === 0 ? record : { ...matches, value: sure };
  }
  if (holders === undefined || holders.is === 'unknown') return holders;
  return { ...matches, value: ownAccounts(record.value, matches.value, holders.value) };
}

const historyOfAccounts = ['lms.changes', 'lms.results', 'lms.mails', 'lms.resets'] as const;

/** Where there is no account, nothing happened on it. */
function withoutAccounts(facts: Facts): Facts {
  const own = facts['lms.own-accounts'];
  if (own === undefined || (own.is === 'known' && own.value.length > 0)) return facts;
  const nothing = own.is === 'unknown' ? own : { ...own, value: [] };
  return { ...Object.fromEntries(historyOfAccounts.map((name) => [name, nothing])), ...facts };
}
