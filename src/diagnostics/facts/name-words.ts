import { plainly, skeleton } from './look-alikes.ts';

/** Leaves no room of its own on the screen, so it parts no words either. */
const roomless = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The words of a name, each as its skeleton. Apostrophes are left out: they are written in many ways and
 * forgotten as often (`van ‘t Hof`, `van t Hof`).
 */
export const wordsOf = (text: string): readonly string[] =>
  plainly(text)
    .normalize('NFKC')
    .replace(roomless, '')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(skeleton)
    .filter((word) => word !== '');

/** `v.d. Berg` and `vd Berg` for `van den Berg`: what stands for a small word (tussenvoegsel) of a last name. */
const shortened = new Set(['v', 'd', 'vd', 'vdr', 'vdn', 'vt', 't', 'vh']);
const small = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  't',
  'ter',
  'ten',
  'te',
  'op',
  'aan',
  'in',
  'la',
  'el',
]);

/** The words to look for in a name that has small words: those that only stand for such a word are put aside. */
export function withoutShortened(asked: readonly string[], name: readonly string[]): readonly string[] {
  if (!name.some((word) => small.has(word))) return asked;
  const telling = asked.filter((word) => !shortened.has(word));
  return telling.length === 0 ? asked : telling;
}

/** Letters that are typed as others when the keyboard has no better, and have no accent that comes off. */
const typedAs = new Map(Object.entries({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }));

/** As somebody types who leaves the accents out: `celik` for `çelik`. */
export const withoutAccents = (word: string): string =>
  [...word.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => typedAs.get(letter) ?? letter).join('');
