import { domain, staff } from './base-world.ts';
import type { ScenarioPerson, ScenarioWorld } from './scenario-form.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A person as both systems hold them. */
export interface ScenarioPeople {
  readonly records: readonly Entry[];
  readonly accounts: readonly (Entry & { readonly id: string })[];
  /** The account of a name; of the second one with `Name (2)`. */
  readonly accountOf: ReadonlyMap<string, string>;
  /** The address under which somebody chats. */
  readonly addressOf: ReadonlyMap<string, string>;
}

/** Everybody of the base world and of this one. */
export function peopleIn({ people }: ScenarioWorld): ScenarioPeople {
  const all = Object.entries({ ...staff, ...people }).map(([name, given], index) =>
    everywhere(name, index + 1, given),
  );
  return {
    records: all.flatMap(({ records }) => records),
    accounts: all.flatMap(({ accounts }) => accounts),
    accountOf: new Map(
      all.flatMap(({ name, accounts }) =>
        accounts.map(({ id }, nth) => [nth === 0 ? name : `${name} (${nth + 1})`, id] as const),
      ),
    ),
    addressOf: new Map(all.map(({ name, address }) => [name, address])),
  };
}

function everywhere(name: string, number: number, { source = {}, learnlinq = {} }: ScenarioPerson) {
  const right = {
    username: usernameOf(name),
    name,
    email: `${usernameOf(name)}@${domain}`,
    employments: [{ function: 'Verpleegkundige', department: 'Team Noord' }],
  };
  const key = `P${number}`;
  const kept = { startDate: '2023-03-01', changedAt: '2026-09-14T07:30:00Z' };
  const records = source === 'none' ? [] : [{ id: key, ...right, ...kept, ...source }];
  const used = { createdAt: '2023-03-01T05:05:00Z', lastSignInAt: '2026-11-16T07:55:00Z' };
  const accounts = (learnlinq === 'none' ? [] : [learnlinq].flat()).map((differs, nth) => ({
    id: nth === 0 ? `${number}` : `${number}-${nth + 1}`,
    importId: source === 'none' ? null : key,
    ...right,
    ...used,
    ...differs,
  }));
  return { name, records, accounts, address: right.email };
}

/** `Noor van der Smit` is `n.vandersmit`. */
function usernameOf(name: string): string {
  const [first = '', ...rest] = name
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .split(' ');
  return [first.slice(0, 1), rest.join('')].filter(Boolean).join('.');
}
