import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { matchesPerson, matchesSelf, type Recognisable } from '../../diagnostics/facts/match-person.ts';
import type { AccountMatch, How, HrMatch } from '../../diagnostics/facts/person.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { keeping, known, together } from '../known.ts';
import { type Ask, hrSourceName, inGoodTime, learnlinqUsers } from './ask.ts';
import { type Question, questions, questionsAgain } from './questions.ts';

/** Every record that fits the wish and that the grant covers. */
export async function hrMatches(ask: Ask): Promise<Known<readonly HrMatch[]>> {
  const found = await withLinked(ask, await fittingRecords(ask));
  const covered = await withinGrant(found, (record) => coversRecord(ask.grant, record), {
    other: async () => keeping(await fittingAccounts(ask), (account) => coversAccount(ask.grant, account)),
    same: samePerson,
  });
  return known(unlessPassedOver(covered), {
    source: hrSourceName(ask.tenant),
    now: ask.now,
    as: (records) => records.map((record) => ({ how: howFits(ask.grant, record) ?? 'key', record })),
  });
}

/** Every account that fits the wish and that the grant covers, archived ones included. */
export async function lmsMatches(ask: Ask): Promise<Known<readonly AccountMatch[]>> {
  const found = await fittingAccounts(ask);
  const covered = await withinGrant(found, (account) => coversAccount(ask.grant, account), {
    other: async () => keeping(await fittingRecords(ask), (record) => coversRecord(ask.grant, record)),
    same: (account, record) => samePerson(record, account),
  });
  return known(covered, {
    source: learnlinqUsers,
    now: ask.now,
    as: (accounts) => accounts.flatMap((account) => withHow(ask.grant, account, (how) => ({ how, account }))),
  });
}

/** Who is not in an older delivery may well be in the newest one, which cannot be read: that is not an absence. */
const unlessPassedOver = (found: Found<HrRecord>): Found<HrRecord> =>
  found.is === 'ok' && found.value.value.length === 0 && found.value.passedOver !== undefined
    ? { is: 'malformed', detail: `the newest delivery cannot be read (${found.value.passedOver})` }
    : found;

type Found<T> = Answer<Read<readonly T[]>>;

/**
 * Also the records that a sure account is fed by, whatever address or name they have themselves: without them
 * somebody who is in the source would seem absent from it. When LearnLinq cannot be read, that stays open there.
 */
async function withLinked(ask: Ask, found: Found<HrRecord>): Promise<Found<HrRecord>> {
  const accounts = await inGoodTime(ask, fittingAccounts(ask));
  if (found.is !== 'ok' || accounts.is !== 'ok') return found;
  const have = new Set(found.value.value.map(({ id }) => id));
  const sure = accounts.value.value.filter((account) => howFits(ask.grant, account) !== 'partial');
  const keys = new Set(sure.flatMap(({ importId }) => (importId && !have.has(importId) ? [importId] : [])));
  const answers = await Promise.all([...keys].map((id) => ask.systems.records({ id })));
  return together([found, ...answers.map((answer) => keeping(answer, ({ id }) => keys.has(id)))]);
}

const coversRecord = ({ within }: Grant, { id }: HrRecord): boolean =>
  within === null || within.includes(`hr:${id}`);

const coversAccount = ({ within }: Grant, { id, importId }: Account): boolean =>
  within === null || within.includes(`lms:${id}`) || (importId !== null && within.includes(`hr:${importId}`));

/** By the external key, or by the same address; no more than that makes two entries one person's. */
function samePerson(record: HrRecord, account: Account): boolean {
  if (account.importId === record.id) return true;
  const address = sharpForm(record.email ?? '');
  return address !== '' && address === sharpForm(account.email);
}

/**
 * A team is known by keys of one system or the other; the same person's entry in the other system belongs to
 * it too. Without that, somebody whom only the source calls a member would seem to have no account.
 */
async function withinGrant<T, O>(
  found: Found<T>,
  covers: (entry: T) => boolean,
  link: { readonly other: () => Promise<Found<O>>; readonly same: (entry: T, other: O) => boolean },
): Promise<Found<T>> {
  if (found.is !== 'ok' || found.value.value.every(covers)) return found;
  const others = await link.other();
  if (others.is !== 'ok') return others;
  return keeping(
    found,
    (entry) => covers(entry) || others.value.value.some((other) => link.same(entry, other)),
  );
}

/** Nobody is absent because of one letter: a name that found nobody is asked for again, in pieces. */
async function fittingRecords(ask: Ask): Promise<Found<HrRecord>> {
  const found = await recordsFor(ask, questions(ask.grant));
  return isNobody(found) ? recordsFor(ask, questionsAgain(ask.grant)) : found;
}

/** Most who are asked about have no account, so it is asked for again only when the source holds nobody either. */
async function fittingAccounts(ask: Ask): Promise<Found<Account>> {
  const found = await accountsFor(ask, questions(ask.grant));
  if (!isNobody(found) || questionsAgain(ask.grant).length === 0) return found;
  const inSource = await inGoodTime(ask, recordsFor(ask, questions(ask.grant)));
  return isNobody(inSource) ? accountsFor(ask, questionsAgain(ask.grant)) : found;
}

const isNobody = (found: Found<unknown>) => found.is === 'ok' && found.value.value.length === 0;

async function recordsFor({ grant, systems }: Ask, asked: readonly Question[]): Promise<Found<HrRecord>> {
  return fitting(grant, together(await Promise.all(asked.map((question) => systems.records(question)))));
}

async function accountsFor({ grant, systems }: Ask, asked: readonly Question[]): Promise<Found<Account>> {
  const answers = asked.map((question) => systems.users({ ...question, includeArchived: true }));
  return fitting(grant, together(await Promise.all(answers)));
}

const howFits = ({ scope, actor, about }: Grant, person: Recognisable): How | null =>
  scope === 'self' ? matchesSelf(actor, person) : matchesPerson(about, person);

function withHow<T extends Recognisable, M>(grant: Grant, person: T, as: (how: How) => M): readonly M[] {
  const how = howFits(grant, person);
  return how === null ? [] : [as(how)];
}

const fitting = <T extends Recognisable>(grant: Grant, answer: Found<T>): Found<T> =>
  keeping(answer, (entry) => howFits(grant, entry) !== null);
