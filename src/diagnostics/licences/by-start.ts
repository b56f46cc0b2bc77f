import { z } from 'zod';
import type { WaitingPerson } from '../facts/licences.ts';

/** So many names are given of each day, and so many days. */
const shown = { names: 5, days: 5 } as const;

/** People who start on one day; `from`: `null` where the source does not say when. */
export const startGroup = z.object({
  from: z.iso.date().nullable(),
  is: z.enum(['begun', 'to-come', 'not-known']),
  people: z.int().min(1),
});
export type StartGroup = z.infer<typeof startGroup>;

export interface ByStart {
  /** The earliest days, and at the end who has none. */
  readonly groups: StartGroup[];
  /** Some names of each group, in its order. */
  readonly names: string[][];
}

/** People by the day that they start; `today` is the customer's calendar day. */
export function byStart(people: readonly WaitingPerson[], today: string): ByStart {
  const days = [...new Set(people.map(({ from }) => from))].toSorted(dated).slice(0, shown.days);
  const groups = days.map((day) => people.filter(({ from }) => from === day));
  return {
    groups: groups.map((group, nth) => {
      const from = days[nth] ?? null;
      const is = from === null ? 'not-known' : from > today ? 'to-come' : 'begun';
      return { from, is, people: group.length };
    }),
    names: groups.map((group) =>
      group
        .map(({ name }) => name)
        .filter((name) => name !== '')
        .toSorted()
        .slice(0, shown.names),
    ),
  };
}

/** Days in their order; who has none comes last. */
function dated(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
