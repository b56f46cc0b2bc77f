import type { SignIn } from './account-history.ts';

/** From so many accounts on, all failing and none succeeding, it is no longer about one person. */
export const accountsForEverybody = 5;

/** How many accounts failed since anybody last succeeded, and from when on. */
export interface Failing {
  readonly is: 'everybody' | 'a-few';
  readonly accounts: number;
  readonly since: Date | null;
}

/** Attempts with a name that is on no account are left out: those fail at all times. */
export function failingSince(signIns: readonly SignIn[]): Failing {
  const succeeded = Math.max(
    ...signIns.filter(({ outcome }) => outcome === 'succeeded').map(({ at }) => Date.parse(at)),
  );
  const failed = signIns.filter(
    ({ account, at, outcome }) => account !== null && outcome === 'failed' && !(Date.parse(at) <= succeeded),
  );
  const accounts = new Set(failed.map(({ account }) => account)).size;
  const first = Math.min(...failed.map(({ at }) => Date.parse(at)));
  return {
    is: accounts >= accountsForEverybody ? 'everybody' : 'a-few',
    accounts,
    since: failed.length === 0 ? null : new Date(first),
  };
}
