import type { Account } from './facts/account.ts';
import type { Facts } from './facts/fact-table.ts';
import type { HrRecord } from './facts/hr-record.ts';
import { looksSame, resembles } from './facts/own-account.ts';
import type { AccountMatch, HrMatch, PersonKey } from './facts/person.ts';
import type { Candidate } from './model.ts';

/** Who is meant. `not-read`: neither system could be read far enough to tell. */
export type Subject =
  | { readonly is: 'one'; readonly record: HrRecord | null; readonly accounts: readonly Account[] }
  | { readonly is: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly is: 'none' }
  | { readonly is: 'not-read' };

interface Person {
  readonly key: Candidate['key'];
  readonly record: HrRecord | null;
  readonly accounts: readonly Account[];
}

/**
 * Lays the matches of both systems side by side. Every candidate is kept; several people, or a match on part
 * of a name, is for the asker to decide and never guessed.
 */
export function resolveSubject(facts: Facts): Subject {
  const hr = facts['hr.matches'];
  const lms = facts['lms.matches'];
  const records = inOrder(hr?.is === 'known' ? hr.value : [], ({ record }) => record);
  const accounts = inOrder(lms?.is === 'known' ? lms.value : [], ({ account }) => account);
  const people = gather(records, accounts);
  const choice = facts['person.choice'];
  if (choice?.is === 'known') return chosen(people, choice.value);
  if (people.length === 0)
    return hr?.is === 'known' || lms?.is === 'known' ? none(facts) : { is: 'not-read' };
  const [only] = people;
  if (only !== undefined && people.length === 1 && isCertain(records, accounts)) return one(only);
  return { is: 'several', candidates: people.map(candidate) };
}

/** By id, and double ids by what they hold: the order in which a system answers says nothing about who is meant. */
function inOrder<T>(matches: readonly T[], of: (match: T) => { readonly id: string }): readonly T[] {
  const keyed = matches.map((match) => ({ match, id: of(match).id, whole: JSON.stringify(of(match)) }));
  return keyed
    .sort((one, other) => compare(one.id, other.id) || compare(one.whole, other.whole))
    .map(({ match }) => match);
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const none = (facts: Facts): Subject =>
  facts['hr.matches']?.is === 'known' && facts['lms.matches']?.is === 'known'
    ? { is: 'none' }
    : { is: 'not-read' };

const one = ({ record, accounts }: Person): Subject => ({ is: 'one', record, accounts });

function chosen(people: readonly Person[], key: PersonKey): Subject {
  const person = people.find((each) => each.key === key);
  return person === undefined ? { is: 'none' } : one(person);
}

type Match = Pick<HrMatch, 'how'>;
const isFirm = ({ how }: Match) => how !== 'partial';
const isCertain = (records: readonly Match[], accounts: readonly Match[]) =>
  [...records, ...accounts].some(isFirm);

/**
 * Firm matches push partial ones aside, but not the record that a firm account belongs to: left out, that
 * person would seem absent from the source. Accounts join the record that they belong to.
 */
function gather(hr: readonly HrMatch[], lms: readonly AccountMatch[]): readonly Person[] {
  const firm = isCertain(hr, lms);
  const accounts = lms.filter((match) => !firm || isFirm(match)).map(({ account }) => account);
  const all = hr.map(({ record }) => record);
  const owners = hr.some(isFirm) ? [] : accounts.map((account) => owner(account, all));
  const records = hr
    .filter((match) => !firm || isFirm(match) || owners.includes(match.record))
    .map(({ record }) => record);
  const people = records.map((record): Person => {
    const own = accounts.filter((account) => owner(account, records) === record);
    return { key: `hr:${record.id}`, record, accounts: own };
  });
  // Beside anybody else an archived account is nobody who can be meant; it may still hold that person's keys.
  const strays = accounts.filter((account) => owner(account, records) === null);
  const present = strays.filter(({ state }) => state === 'active');
  const others = people.length + present.length === 0 ? strays : present;
  return [...others].sort((one, other) => (one.id < other.id ? -1 : 1)).reduce(join, people);
}

/**
 * An account that no record owns. Under another key but with the same name and the same address or username it
 * is a second account of somebody who is there already; else it is somebody.
 */
function join(people: readonly Person[], account: Account): readonly Person[] {
  const [same] = people
    .filter(({ record, accounts }) =>
      [record, ...accounts].some((each) => each !== null && resembles(account, each)),
    )
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  if (same === undefined) return [...people, { key: `lms:${account.id}`, record: null, accounts: [account] }];
  return people.map((each) => (each === same ? { ...each, accounts: [...each.accounts, account] } : each));
}

/**
 * The record an account belongs to: by external key, else by an address or username that looks the same. A name
 * alone is not enough: whether that is a namesake only the asker knows.
 */
function owner(account: Account, records: readonly HrRecord[]): HrRecord | null {
  const byKey = records.find((record) => record.id === account.importId);
  if (byKey !== undefined) return byKey;
  if (account.importId !== null && account.importId !== '') return null;
  const byValue = records.find(
    (record) => looksSame(account.email, record.email) || looksSame(account.username, record.username),
  );
  return byValue ?? null;
}

function candidate({ key, record, accounts }: Person): Candidate {
  const account = accounts[0];
  const employments = record?.employments.map((each) =>
    [each.function, each.department].filter(Boolean).join(', '),
  );
  return {
    key,
    name: record?.name || account?.name || record?.email || account?.email || key,
    hint: employments?.[0] || record?.email || account?.email || '',
  };
}
