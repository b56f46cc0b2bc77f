/** What an attribute would have to hold. */
export type Wanted =
  /** Each of these would do. */
  | { readonly is: 'any-of'; readonly values: readonly string[] }
  /** Each value that begins with one of these would do, these themselves included. */
  | { readonly is: 'beginning-with'; readonly values: readonly string[] }
  | { readonly is: 'anything-but'; readonly values: readonly string[] }
  /** Calendar days, inclusive; `null`: no bound on that side. */
  | { readonly is: 'day'; readonly from: string | null; readonly until: string | null }
  /** Some value; which one, only who looks after the source knows. */
  | { readonly is: 'filled' }
  | { readonly is: 'well-written' }
  /** The value that stands there, without what nobody can see and with look-alikes made plain. */
  | { readonly is: 'respelled'; readonly value: string };

/** One attribute of the record. `employment`: in which employment, from 0, or `null` for the person's own. */
export type Slot = { readonly attribute: string; readonly employment: number | null };

/** One thing that would be different. Only `attribute` is a change of the source record. */
export type Change =
  | ({ readonly is: 'attribute'; readonly seen: string; readonly wanted: Wanted } & Slot)
  /** Nobody does anything until the calendar day `until`. */
  | { readonly is: 'wait'; readonly until: string }
  /** So many licences more, so that there is one for everybody who waits; `null`: not counted, at least one. */
  | { readonly is: 'licences'; readonly more: number | null }
  /** Other accounts no longer hold the person's username, address or import key. */
  | { readonly is: 'keys-freed' }
  | { readonly is: 'sync-again' }
  | { readonly is: 'next-run' }
  | { readonly is: 'source-answers' };

/** The price of a set of changes. */
export const attributesIn = (changes: readonly Change[]): number =>
  changes.filter(({ is }) => is === 'attribute').length;
