import type { HrDelivery } from '../../../diagnostics/facts/hr-delivery.ts';

/** What is wrong with a delivery. `text` is a name or a code, in no language: a column, an encoding, a count. */
export type Trouble = HrDelivery['trouble'][number];

/** So many of one kind are named; what comes after is counted. */
const mostOfAKind = 20;

export interface TroubleList {
  add(trouble: Trouble): void;
  /** The named ones in the order of their lines, and of each kind how many more there are: `+ 12`. */
  list(): Trouble[];
}

/** Keeps a list short, however much is wrong with a file. */
export function troubleList(): TroubleList {
  const named: Trouble[] = [];
  const counts = new Map<Trouble['is'], number>();
  return {
    add(trouble) {
      const count = (counts.get(trouble.is) ?? 0) + 1;
      counts.set(trouble.is, count);
      if (count <= mostOfAKind) named.push(trouble);
    },
    list: () => [
      ...named.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
      ...[...counts].flatMap(([is, count]) =>
        count > mostOfAKind ? [{ is, line: null, text: `+ ${count - mostOfAKind}` }] : [],
      ),
    ],
  };
}
