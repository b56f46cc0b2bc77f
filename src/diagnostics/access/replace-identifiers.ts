import type { Json } from '../model.ts';

/** What stands in the place of somebody who was erased; the same in both languages. */
export const erasedMark = '[gewist/erased]';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Finds any of these as a whole: `jan@x.nl` does not stand in `marjan@x.nl`. */
const patternOf = (identifiers: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${identifiers
      .toSorted((one, other) => other.length - one.length)
      .map(escaped)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** Every text within, with the mark in the place of each identifier; in whatever case it is written. */
export function replaceIdentifiers(value: Json, identifiers: readonly string[]): Json {
  const pattern = patternOf(identifiers);
  const replaced = (each: Json): Json => {
    if (typeof each === 'string') return each.replace(pattern, erasedMark);
    if (Array.isArray(each)) return each.map(replaced);
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(value);
}
