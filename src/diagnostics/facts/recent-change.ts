import type { AccountChange } from './account-history.ts';
import { type Moment, momentOf } from './moment.ts';
import type { SyncRun } from './sync-run.ts';

const day = 24 * 60 * 60_000;
/** Further back, a change no longer explains what somebody notices today. */
const window = 90 * day;
/** Changes this close to each other, in milliseconds, belong to one go. */
const oneGo = 15 * 60_000;

/** The changes of these fields in the last 90 days, newest first. */
export const recentChanges = (
  changes: readonly AccountChange[],
  fields: readonly string[],
  now: Date,
): readonly AccountChange[] =>
  newestFirst(changes).filter(
    (change) => fields.includes(change.field) && Date.parse(change.at) >= now.getTime() - window,
  );

export const newestFirst = (changes: readonly AccountChange[]): readonly AccountChange[] =>
  changes.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));

/** Changes, newest first, put together as they were made in one go. */
export function byGo(changes: readonly AccountChange[]): readonly (readonly AccountChange[])[] {
  const goes: AccountChange[][] = [];
  for (const change of newestFirst(changes)) {
    const last = goes.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && Date.parse(before.at) - Date.parse(change.at) <= oneGo)
      last.push(change);
    else goes.push([change]);
  }
  return goes;
}

/** When it happened: the beginning of the run that did it, if that run is among those known. */
export function momentOfChange({ at, by }: AccountChange, runs: readonly SyncRun[], zone: string): Moment {
  const instant = Date.parse(at);
  const run = runs.find(
    ({ startedAt, finishedAt }) =>
      Date.parse(startedAt) <= instant &&
      instant <= (finishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(finishedAt)),
  );
  return momentOf(new Date(by === 'sync' && run !== undefined ? run.startedAt : at), zone);
}
