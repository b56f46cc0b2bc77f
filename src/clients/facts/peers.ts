import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { belongsTo, looksSame } from '../../diagnostics/facts/own-account.ts';
import { type Peers, sampleSize, unitOf } from '../../diagnostics/facts/peers.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { keeping, known, together } from '../known.ts';
import { mostValues } from '../lms/learnlinq/learnlinq.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

type Found<T> = Answer<Read<readonly T[]>>;

/** Other people of the source, as far as the grant lets them be counted; they are never shown. */
export async function peers(ask: Ask): Promise<Known<Peers>> {
  const record = ask.facts['hr.record'];
  if (record === undefined) return { is: 'unknown', because: 'declined' };
  if (record.is === 'unknown') return record;
  const unit = unitOf(record.value);
  if (ask.grant.beside?.length === 0)
    return { ...record, value: { unit, inUnit: [], elsewhere: [] }, asOf: ask.now };
  const found = await withinBeside(ask, await sampled(ask, unit));
  return known(found, {
    source: hrSourceName(ask.tenant),
    now: ask.now,
    as: (records) => asPeers(records, record.value, unit),
  });
}

async function sampled({ systems }: Ask, unit: string | null): Promise<Found<HrRecord>> {
  // The later of two readings of somebody counts, and by department AFAS shows only the contracts there.
  const asked = [...(unit === null ? [] : [systems.some({ department: unit })]), systems.some('anybody')];
  return together(await Promise.all(asked));
}

function asPeers(records: readonly HrRecord[], person: HrRecord | null, unit: string | null): Peers {
  const others = records.filter(({ id }) => id !== person?.id);
  const isIn = ({ employments }: HrRecord) =>
    employments.some(({ department }) => looksSame(department, unit));
  return {
    unit,
    inUnit: others.filter(isIn).slice(0, sampleSize),
    elsewhere: others.filter((record) => !isIn(record)).slice(0, sampleSize),
  };
}

/** Whom the asker may ask about anyhow. Of a team that only LearnLinq knows, the accounts say who is in it. */
async function withinBeside(ask: Ask, found: Found<HrRecord>): Promise<Found<HrRecord>> {
  const { beside } = ask.grant;
  if (beside === null || found.is !== 'ok') return found;
  const accounts = await accountsOf(ask, found.value.value);
  if (accounts.is !== 'ok') return accounts;
  const linked = accounts.value.value.filter(({ id }) => beside.includes(`lms:${id}`));
  return keeping(
    found,
    (record) =>
      beside.includes(`hr:${record.id}`) || linked.some((account) => belongsTo(account, record) === 'person'),
  );
}

/** The accounts of the peers, and those that hold a key or an address of theirs, archived ones included. */
export async function peerAccounts(ask: Ask): Promise<Known<readonly Account[]>> {
  const asked = ask.facts['hr.peers'];
  if (asked === undefined) return { is: 'unknown', because: 'declined' };
  if (asked.is === 'unknown') return asked;
  const shown = await peers(ask);
  if (shown.is === 'unknown') return shown;
  const may = new Set(everybodyIn(shown.value).map(({ id }) => id));
  const records = everybodyIn(asked.value);
  if (records.some(({ id }) => !may.has(id))) return { is: 'unknown', because: 'forbidden' };
  return known(await accountsOf(ask, records), {
    source: learnlinqUsers,
    now: ask.now,
    as: (accounts) => accounts,
  });
}

const everybodyIn = ({ inUnit, elsewhere }: Peers): readonly HrRecord[] => [...inUnit, ...elsewhere];

/** Everybody at once, in two calls for each so many of them. */
async function accountsOf({ systems }: Ask, records: readonly HrRecord[]): Promise<Found<Account>> {
  const emails = records.map(({ email }) => sharpForm(email ?? '')).filter((email) => email !== '');
  const asked = [
    ...inPieces(records.map(({ id }) => id)).map((importId) => ({ importId })),
    ...inPieces([...new Set(emails)]).map((email) => ({ email })),
  ];
  return together(
    await Promise.all(asked.map((query) => systems.users({ ...query, includeArchived: true }))),
  );
}

const inPieces = (values: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(values.length / mostValues) }, (_, nth) =>
    values.slice(nth * mostValues, (nth + 1) * mostValues),
  );
