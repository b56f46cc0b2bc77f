import type { Malformation } from '../facts/malformation.ts';
import type { Language } from '../model.ts';
import { enumerate } from './enumerate.ts';

type Names = Record<Language, string>;

const unseenNames: Readonly<Record<string, Names>> = {
  'U+0009': { nl: 'een tab', en: 'a tab' },
  'U+000A': { nl: 'een regeleinde', en: 'a line break' },
  'U+000D': { nl: 'een regeleinde', en: 'a line break' },
  'U+0020': { nl: 'een spatie', en: 'a space' },
  'U+00A0': { nl: 'een vaste spatie', en: 'a no-break space' },
  'U+00AD': { nl: 'een zacht afbreekstreepje', en: 'a soft hyphen' },
  'U+200B': { nl: 'een spatie zonder breedte', en: 'a zero-width space' },
  'U+200C': { nl: 'een onzichtbaar scheidingsteken', en: 'a zero-width non-joiner' },
  'U+200D': { nl: 'een onzichtbaar verbindingsteken', en: 'a zero-width joiner' },
  'U+200E': { nl: 'een onzichtbaar richtingsteken', en: 'an invisible direction mark' },
  'U+200F': { nl: 'een onzichtbaar richtingsteken', en: 'an invisible direction mark' },
  'U+202F': { nl: 'een smalle vaste spatie', en: 'a narrow no-break space' },
  'U+2060': { nl: 'een onzichtbaar verbindingsteken', en: 'a word joiner' },
  'U+FEFF': { nl: 'een byte order mark (BOM)', en: 'a byte order mark (BOM)' },
};
const otherSpace: Names = { nl: 'een bijzondere spatie', en: 'an unusual space' };
const otherUnseen: Names = { nl: 'een onzichtbaar teken', en: 'an invisible character' };

const scripts: readonly { readonly of: RegExp; readonly letter: Names }[] = [
  { of: /\p{Script=Cyrillic}/u, letter: { nl: 'een Cyrillische letter die', en: 'a Cyrillic letter that' } },
  { of: /\p{Script=Greek}/u, letter: { nl: 'een Griekse letter die', en: 'a Greek letter that' } },
  { of: /\p{Script=Armenian}/u, letter: { nl: 'een Armeense letter die', en: 'an Armenian letter that' } },
  { of: /\p{L}/u, letter: { nl: 'een letter die', en: 'a letter that' } },
  { of: /./u, letter: { nl: 'een teken dat', en: 'a character that' } },
];

/** More of them in one value tell nobody anything new. */
const mostTold = 10;

/** The oddities of one value, the first ten in full and how many more there are. */
export function sayOddities(odd: readonly Malformation[], language: Language): string {
  const more = odd.length - mostTold;
  const told = odd.slice(0, mostTold).map((each) => sayOddity(each, language));
  const rest = { nl: `nog ${more} andere tekens`, en: `${more} more` }[language];
  return enumerate(more > 0 ? [...told, rest] : told, language);
}

/** One oddity in words, with its place and code point: `een spatie op plaats 6 (U+0020)`. */
export function sayOddity(odd: Malformation, language: Language): string {
  return { nl: inDutch, en: inEnglish }[language](odd);
}

function inDutch(odd: Malformation): string {
  const at = `op plaats ${odd.position}`;
  switch (odd.is) {
    case 'space':
    case 'invisible':
      return `${unseenName(odd).nl} ${at} (${odd.codePoint})`;
    case 'look-alike':
      return `${letterName(odd).nl} op ‘${odd.like}’ lijkt ${at} (${odd.codePoint})`;
    case 'punctuation':
      return `het teken ‘${odd.character}’ ${at} (${odd.codePoint})`;
    case 'missing-at':
      return odd.position === 0 ? 'er staat geen @ in' : 'er staat niets vóór de @';
    case 'several-at':
      return `een tweede @ ${at}`;
    case 'misplaced-dot':
      return `een punt ${at} die daar niet hoort`;
    case 'incomplete-domain':
      return 'na de @ staat geen volledig domein';
  }
}

function inEnglish(odd: Malformation): string {
  const at = `at position ${odd.position}`;
  switch (odd.is) {
    case 'space':
    case 'invisible':
      return `${unseenName(odd).en} ${at} (${odd.codePoint})`;
    case 'look-alike':
      return `${letterName(odd).en} looks like ‘${odd.like}’ ${at} (${odd.codePoint})`;
    case 'punctuation':
      return `the character ‘${odd.character}’ ${at} (${odd.codePoint})`;
    case 'missing-at':
      return odd.position === 0 ? 'there is no @ in it' : 'there is nothing before the @';
    case 'several-at':
      return `a second @ ${at}`;
    case 'misplaced-dot':
      return `a full stop ${at} that does not belong there`;
    case 'incomplete-domain':
      return 'the domain after the @ is incomplete';
  }
}

const unseenName = ({ is, codePoint }: Malformation): Names =>
  unseenNames[codePoint] ?? (is === 'space' ? otherSpace : otherUnseen);

const letterName = ({ character }: Malformation): Names =>
  scripts.find(({ of }) => of.test(character))?.letter ?? otherUnseen;
