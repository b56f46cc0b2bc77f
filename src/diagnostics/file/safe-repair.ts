import { hasJoiners, oddities, type ValueKind } from './odd-value.ts';

/** Zero-width characters: taking them away leaves what everybody reads. Joiners may belong (see `odd-value.ts`). */
const zeroWidth = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** The same without the joiners, for a word that may need them. */
const zeroWidthButJoiners = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** A space of another width, such as the no-break space; tabs and line breaks may part two values. */
const otherSpace = /\p{Zs}/gu;

/** How a formula of a spreadsheet begins. */
const formula = /^[=+@-]/u;

/**
 * The value without what nobody can have meant: space at its ends, zero-width characters, spaces of another
 * kind. `null` when nothing changes, or when something odd would be left or a spreadsheet would take the text for a formula, because then a person
 * must look.
 */
export function safeRepair(value: string, kind: ValueKind): string | null {
  const repaired = value
    .replace(hasJoiners(value) ? zeroWidthButJoiners : zeroWidth, '')
    .replace(otherSpace, ' ')
    .trim();
  if (repaired === value || repaired === '') return null;
  if (formula.test(repaired) && !formula.test(value)) return null;
  return oddities(repaired, kind).length === 0 ? repaired : null;
}
