import type { AccountChange, SignIn } from '../../diagnostics/facts/account-history.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import { known, together } from '../known.ts';
import type { Ask } from './ask.ts';

const hour = 3_600_000;
/** How far back is looked, in milliseconds. */
const lookBack = { signIns: 24 * hour, unitChanges: 14 * 24 * hour } as const;

const since = ({ now }: Ask, ms: number): string => new Date(now.getTime() - ms).toISOString();

/** Sign-ins of everybody, back to the latest that succeeded: mostly one page. */
export async function signIns(ask: Ask): Promise<Known<readonly SignIn[]>> {
  const answer = await ask.systems.signIns(since(ask, lookBack.signIns));
  return known(answer, { source: 'LearnLinq, sign-ins', now: ask.now, as: (attempts) => attempts });
}

/** Changes of departments and managed units, of anybody, newest first. */
export async function unitChanges(ask: Ask): Promise<Known<readonly AccountChange[]>> {
  const from = since(ask, lookBack.unitChanges);
  const answers = await Promise.all(
    ['department', 'managedUnit'].map((field) => ask.systems.changesOf({ field, since: from })),
  );
  return known(together(answers), {
    source: 'LearnLinq, changes',
    now: ask.now,
    as: (changes) => changes.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)),
  });
}
