import { firstNames } from '../src/bots/conversation/understand/words/first-names.ts';
import { surnames } from '../src/bots/conversation/understand/words/surnames.ts';
import type { Chance } from './chance.ts';

const given = [...firstNames].filter((name) => name.length > 2);
const family = [...surnames];
const between = [
  'de',
  'van',
  'van',
  'van de',
  'van der',
  'van den',
  'ten',
  'ter',
  "van 't",
  "'t",
  'el',
  'op den',
  'in den',
  'van het',
  'de la',
  'ait',
  'ben',
  'von',
  'bin',
];
const begins = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'sch',
  'st',
  't',
  'v',
  'w',
  'z',
  'ch',
  'tj',
  'sj',
  'y',
  'dr',
  '',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'aa', 'ee', 'oe', 'ij', 'ui', 'ou', 'ie', 'ü', 'ö', 'á', 'é'];
const middles = ['r', 'l', 'n', 'm', 'nd', 'rd', 'st', 'k', 'd', 't', 'ks', 'g', 'b', 'lt'];
const surnameEnds = [
  'stra',
  'ma',
  'man',
  'sen',
  'ink',
  'ova',
  'ski',
  'oğlu',
  'ez',
  'huis',
  'berg',
  'dijk',
  'veld',
  'ini',
  'ić',
  'ley',
  'ton',
  'ford',
  'er',
  'a',
  'ani',
  'oui',
  'aj',
  'wicz',
  'enko',
  'kamp',
  'mans',
  'son',
];
const givenEnds = [
  'a',
  'o',
  'ie',
  'ke',
  'je',
  'an',
  'ian',
  'ine',
  'us',
  'et',
  'ien',
  'el',
  'is',
  'yn',
  'ita',
  'aar',
  'em',
  'iye',
  'ık',
  'eth',
];

export const capital = (name: string) =>
  name
    .replace(/(?:^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?:O'|D')\p{L}/gu, (letters) => letters.toUpperCase());

const made = (chance: Chance, ends: readonly string[]) =>
  [begins, vowels, middles, ends].map((some) => chance.one(some) ?? '').join('');

/** A first name that people have. */
export const listedFirstName = (chance: Chance): string => capital(chance.one(given) ?? '');

/** A first name that people have, now and then one that stands in no list. */
export const firstName = (chance: Chance): string =>
  capital(chance.happens(18) ? made(chance, givenEnds) : (chance.one(given) ?? ''));

const surname = (chance: Chance): string =>
  capital(chance.happens(35) ? made(chance, surnameEnds) : (chance.one(family) ?? ''));

/** A surname as it stands behind a title. */
export function lastName(chance: Chance): string {
  const name = withBetween(chance);
  return chance.happens(12) ? `${name}-${surname(chance)}` : name;
}

function withBetween(chance: Chance): string {
  const name = surname(chance);
  if (!chance.happens(30)) return name;
  const small = chance.one(between) ?? 'de';
  return `${chance.happens(15) || small === 'el' ? capital(small) : small} ${name}`;
}

/** Somebody's name as it may be written: with initials, two first names, small words, a double surname. */
export function personName(chance: Chance): string {
  const first = firstName(chance);
  if (chance.happens(18)) return first;
  const last = lastName(chance);
  if (chance.happens(8)) return `${first.slice(0, 1)}. ${last}`;
  if (chance.happens(4)) return `${first.slice(0, 1)}.${firstName(chance).slice(0, 1)}. ${last}`;
  if (chance.happens(4)) return `${first} ${firstName(chance)} ${last}`;
  return `${first} ${last}`;
}
