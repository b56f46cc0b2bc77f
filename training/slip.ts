import type { Language } from '../src/diagnostics/model.ts';
import type { Chance } from './chance.ts';

const near: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'ol',
  a: 'qsz',
  s: 'adwx',
  d: 'sfec',
  f: 'dgrv',
  g: 'fhtb',
  h: 'gjyn',
  j: 'hkum',
  k: 'jli',
  l: 'kop',
  z: 'asx',
  x: 'zcs',
  c: 'xvd',
  v: 'cfb',
  b: 'vgn',
  n: 'bhm',
  m: 'njk',
};

const chatWords: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  nl: [
    [/\bhet\b/gu, 't'],
    [/\been\b/gu, 'n'],
    [/\bvan de\b/gu, 'vd'],
    [/\bniet\b/gu, 'nie'],
    [/\bmijn\b/gu, 'mn'],
    [/\bik\b/gu, 'k'],
    [/\beven\b/gu, 'ff'],
    [/\balsjeblieft\b/gu, 'aub'],
    [/\bwachtwoord\b/gu, 'ww'],
    [/\bvoor\b/gu, 'vr'],
    [/\bdat\b/gu, 'da'],
    [/\bwordt\b/gu, 'word'],
    [/\bis\b/gu, 'si'],
    [/\bmet\b/gu, 'mt'],
    [/ij/gu, 'ei'],
    [/\bheeft\b/gu, 'heef'],
    [/\bstaat\b/gu, 'staad'],
    [/\bkan\b/gu, 'ken'],
    [/sch/gu, 'sg'],
    [/en\b/gu, 'e'],
    [/c(?=[aou])/gu, 'k'],
    [/au/gu, 'ou'],
    [/\bniet meer\b/gu, 'nimeer'],
    [/isch/gu, 'ies'],
  ],
  en: [
    [/\byou\b/gu, 'u'],
    [/\bare\b/gu, 'r'],
    [/\bplease\b/gu, 'pls'],
    [/\bcan't\b/gu, 'cant'],
    [/\bdoesn't\b/gu, 'doesnt'],
    [/\bthe\b/gu, 'teh'],
    [/\bto\b/gu, '2'],
    [/\bfor\b/gu, '4'],
    [/\bisn't\b/gu, 'isnt'],
    [/\bpassword\b/gu, 'pw'],
    [/\bmy\b/gu, 'me'],
    [/ing\b/gu, 'in'],
    [/\bwith\b/gu, 'w'],
    [/ie/gu, 'ei'],
    [/\bhaven't\b/gu, 'havent'],
    [/\btheir\b/gu, 'there'],
    [/ss/gu, 's'],
    [/ll/gu, 'l'],
    [/\bpeople\b/gu, 'ppl'],
    [/\bdon't\b/gu, 'dont'],
  ],
};

type Slip = (word: string, place: number, chance: Chance) => string;
const without: Slip = (word, place) => word.slice(0, place) + word.slice(place + 1);
const swapped: Slip = (word, place) =>
  place + 1 < word.length
    ? word.slice(0, place) +
      word
        .slice(place, place + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(place + 2)
    : word;
const doubled: Slip = (word, place) =>
  word.slice(0, place) + word.slice(place, place + 1) + word.slice(place);
const beside: Slip = (word, place, chance) =>
  word.slice(0, place) + (chance.one([...(near[word[place] ?? ''] ?? '')]) ?? '') + word.slice(place + 1);
const withoutVowel: Slip = (word, place, chance) =>
  /[aeiou]/u.test(word[place] ?? '') ? without(word, place, chance) : word;
const slips: readonly Slip[] = [without, without, swapped, doubled, beside, withoutVowel];

/** A word as a hurried finger types it. */
function slipIn(word: string, chance: Chance): string {
  if (word.length < 3 || /[@\d/_{]/u.test(word)) return word;
  const slip = chance.one(slips) ?? without;
  return slip(word, 1 + chance.upTo(word.length - 1), chance);
}

/** A text in small letters with slips of the finger, chat spelling, words grown together or apart. */
export function withSlips(text: string, language: Language, chance: Chance): string {
  const few = chatWords[language].filter(() => chance.happens(18));
  let written = chance.happens(75) ? text.toLowerCase() : text;
  for (const [pattern, instead] of few) written = written.replace(pattern, instead);
  const share = chance.one([15, 30, 45]) ?? 15;
  const words = written.split(' ').map((word) => (chance.happens(share) ? slipIn(word, chance) : word));
  const joined = words.join(' ');
  const apart = chance.happens(12) ? joined.replace(/(\p{L}{4})(\p{L}{5,})/u, '$1 $2') : joined;
  return chance.happens(10) ? apart.replace(/(\p{L}{2,4}) (\p{L}{2,4})/u, '$1$2') : apart;
}

/** A text as it is typed in a great hurry: most vowels inside longer words left out. */
export function clipped(text: string, language: Language, chance: Chance): string {
  const words = text
    .toLowerCase()
    .replace(/[,.?!]/gu, '')
    .split(' ');
  const share = chance.one([40, 65, 85]) ?? 50;
  const short = words.map((word) =>
    word.length > 3 && chance.happens(share) ? withoutVowels(word, chance) : word,
  );
  return withSlips(short.join(' '), language, chance);
}

const withoutVowels = (word: string, chance: Chance): string =>
  /[@\d/_.]/u.test(word)
    ? word
    : (word[0] ?? '') + word.slice(1).replace(/[aeiou]+/gu, (vowels) => (chance.happens(65) ? '' : vowels));
