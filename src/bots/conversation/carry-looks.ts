import type { Sender } from '../../diagnostics/access/grant.ts';
import { lookMoment } from '../../diagnostics/again/look-moment.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { BookedLook, LookChange } from '../../diagnostics/ports/looks.ts';
import type { Effect } from './event.ts';

type Booked = Extract<LookChange, { is: 'booked' }>;

/** What is promised after what this turn did already; what it promised itself has a number below 0. */
export function promisedNow(
  booked: readonly BookedLook[],
  changes: readonly LookChange[],
): readonly BookedLook[] {
  const settled = new Set(changes.flatMap((change) => (change.is === 'booked' ? [] : [change.id])));
  const made = changes.filter((change): change is Booked => change.is === 'booked');
  return [
    ...booked.filter(({ id }) => !settled.has(id)),
    ...made.map(({ look }, index) => ({ ...look, id: -1 - index, putOff: 0 })),
  ];
}

/** One change more; what this turn promised and takes back was never promised. */
export function withChange(
  changes: readonly LookChange[],
  change: Exclude<LookChange, { is: 'booked' }>,
): readonly LookChange[] {
  if (change.id >= 0) return [...changes, change];
  const made = changes.filter(({ is }) => is === 'booked')[-1 - change.id];
  return changes.filter((each) => each !== made);
}

/** A promise as it is kept, at one customer. */
export const promised = (
  { about, causes, after }: Extract<Effect, { is: 'book-look' }>,
  by: Sender,
  tenant: string,
  language: Language,
): Booked => ({
  is: 'booked',
  look: { tenant, about, causes, after, due: lookMoment(after) },
  by,
  language,
});
