import { sharpForm } from './text-form.ts';

/**
 * Letters of other scripts, and punctuation, that look like the plain character before them: the part of
 * Unicode's confusables (UTS 39, section 4) that turns up in names and addresses. Lower case only; capitals
 * are lowered first. Digits are left alone: in a personnel number 0 and o do not stand for each other.
 */
const table: Readonly<Record<string, string>> = {
  a: 'аɑα',
  c: 'сϲᴄ',
  d: 'ԁ',
  e: 'еҽ℮',
  g: 'ɡ',
  h: 'һ',
  i: 'іıι',
  j: 'јϳ',
  k: 'кκ',
  l: 'ӏⅼ',
  m: 'мⅿ',
  n: 'ո',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  t: 'тτ',
  u: 'υս',
  v: 'ѵν',
  w: 'ԝա',
  x: 'хχ',
  y: 'уγү',
  z: 'ᴢ',
  "'": '’‘ʼ′`´',
  '-': '‐‑‒–—−',
  '@': '＠',
  '.': '․',
};

const plain = new Map(
  Object.entries(table).flatMap(([letter, likes]) => [...likes].map((like) => [like, letter] as const)),
);

/** The plain character that `letter` looks like, or `null` when it is not a look-alike. */
export const looksLike = (letter: string): string | null =>
  plain.get(letter.toLowerCase()) ?? compatible(letter);

/** Full-width, mathematical and joined letters, and the like: what Unicode itself takes apart into plain ones. */
function compatible(letter: string): string | null {
  const taken = letter.normalize('NFKC');
  return taken !== letter && /^[!-~]+$/.test(taken) ? taken : null;
}

/**
 * What is left when case, unseen characters and look-alikes are put aside. Two values with the same skeleton
 * look the same to a reader; they are never taken for the same without saying so.
 */
export const skeleton = (text: string): string => plainly(sharpForm(plainly(text))).normalize('NFKC');

/**
 * Every look-alike made plain, and nothing else. Also done before NFKC, which would take an acute accent typed
 * as an apostrophe apart.
 */
export const plainly = (text: string): string =>
  [...text].map((letter) => looksLike(letter) ?? letter).join('');
