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

/** Letters that are typed as others when the keyboard has no better, and have no accent that comes off. */
const typedAs = new Map(Object.entries({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }));

/** As somebody types who leaves the accents out: `celik` for `çelik`. */
export const withoutAccents = (word: string): string =>
  [...word.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => typedAs.get(letter) ?? letter).join('');
