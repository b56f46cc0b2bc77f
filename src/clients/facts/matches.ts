import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { matchesPerson, matchesSelf, type Recognisable } from '../../diagnostics/facts/match-person.ts';
import type { AccountMatch, How, HrMatch } from '../../diagnostics/facts/person.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { known, together } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';
import { questions } from './questions.ts';

/** Every record that fits the wish and that the grant covers. */
export async function hrMatches(ask: Ask): Promise<Known<readonly HrMatch[]>> {
  const found = await fittingRecords(ask);
  const covered = await withinGrant(found, (record) => coversRecord(ask.grant, record), {
    other: async () => keeping(await fittingAccounts(ask), (account) => coversAccount(ask.grant, account)),
    same: samePerson,
  });
  return known(covered, {
    source: hrSourceName(ask.tenant),
    now: ask.now,
    as: (records) => records.flatMap((record) => withHow(ask.grant, record, (how) => ({ how, record }))),
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

type Found<T> = Answer<Read<readonly T[]>>;

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

async function fittingRecords({ grant, systems }: Ask): Promise<Found<HrRecord>> {
  const answers = await Promise.all(questions(grant).map((question) => systems.records(question)));
  return fitting(grant, together(answers));
}

async function fittingAccounts({ grant, systems }: Ask): Promise<Found<Account>> {
  const asked = questions(grant).map((question) => systems.users({ ...question, includeArchived: true }));
  return fitting(grant, together(await Promise.all(asked)));
}

const howFits = ({ scope, actor, about }: Grant, person: Recognisable): How | null =>
  scope === 'self' ? matchesSelf(actor, person) : matchesPerson(about, person);

function withHow<T extends Recognisable, M>(grant: Grant, person: T, as: (how: How) => M): readonly M[] {
  const how = howFits(grant, person);
  return how === null ? [] : [as(how)];
}

const fitting = <T extends Recognisable>(grant: Grant, answer: Found<T>): Found<T> =>
  keeping(answer, (entry) => howFits(grant, entry) !== null);

const keeping = <T>(answer: Found<T>, keep: (entry: T) => boolean): Found<T> =>
  answer.is === 'ok'
    ? { is: 'ok', value: { ...answer.value, value: answer.value.value.filter(keep) } }
    : answer;
