import type { Facts } from '../facts/fact-table.ts';
import { pathsFor } from '../facts/target-group.ts';
import type { Case } from './apply-changes.ts';
import type { Change } from './change.ts';
import { exampleOf } from './example.ts';
import { writeSlot } from './slot.ts';

/** What else would be different once the person is let in. */
export type Effect =
  /** Learning paths by another target group, by title. */
  | { readonly is: 'learning-paths'; readonly gained: readonly string[]; readonly lost: readonly string[] }
  /** The last day with access, which follows the end date. */
  | { readonly is: 'access-until'; readonly from: string | null; readonly until: string | null }
  | { readonly is: 'licence-used'; readonly used: number; readonly maximum: number };

/** Only from what was read for the question itself. */
export const effectsOf = (about: Case, changes: readonly Change[]): readonly Effect[] => [
  ...learningPaths(about, changes),
  ...changes.flatMap((change): readonly Effect[] =>
    change.is === 'attribute' && change.attribute === 'endDate' && change.wanted.is === 'day'
      ? [{ is: 'access-until', from: change.wanted.from, until: change.wanted.until }]
      : [],
  ),
  ...licence(about.facts, changes),
];

function learningPaths({ facts, record }: Case, changes: readonly Change[]): readonly Effect[] {
  const groups = facts['lms.target-groups'];
  if (groups?.is !== 'known') return [];
  const changed = changes.filter((change) => change.is === 'attribute');
  // Another of the values that would do may give other paths.
  if (changed.some(({ wanted }) => wanted.is !== 'any-of' || wanted.values.length !== 1)) return [];
  const then = changed.reduce(
    (held, change) => writeSlot(held, change, exampleOf(change.attribute, change.wanted)),
    record,
  );
  const has = pathsFor(record.employments, groups.value);
  const gets = pathsFor(then.employments, groups.value);
  const gained = gets.filter((path) => !has.includes(path));
  const lost = has.filter((path) => !gets.includes(path));
  return gained.length + lost.length === 0 ? [] : [{ is: 'learning-paths', gained, lost }];
}

function licence(facts: Facts, changes: readonly Change[]): readonly Effect[] {
  const licences = facts['lms.licences'];
  if (licences?.is !== 'known') return [];
  const more = changes.flatMap((change) => (change.is === 'licences' ? [change.more] : []));
  if (more.includes(null)) return [];
  const maximum = more.reduce<number>((sum, each) => sum + (each ?? 0), licences.value.maximum);
  return [{ is: 'licence-used', used: licences.value.used + 1, maximum }];
}
