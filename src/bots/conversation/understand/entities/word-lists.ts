import { everydayWords } from '../everyday-words.ts';
import { departments } from '../words/departments.ts';
import { firstNames } from '../words/first-names.ts';
import { surnames } from '../words/surnames.ts';

/** What is known about a word by itself, in small letters. */
export interface WordLists {
  readonly isFirstName: (word: string) => boolean;
  readonly isSurname: (word: string) => boolean;
  /** One to three words, with spaces between them. */
  readonly isDepartment: (words: string) => boolean;
  /** A word of the language or of the desk. */
  readonly isEveryday: (word: string) => boolean;
}

/** The lists that stand in `words/`, with the everyday words that were read in the phrase families. */
export function createWordLists(read: Iterable<string>): WordLists {
  const everyday = new Set(read);
  return {
    isFirstName: (word) => {
      const bare = withoutAccents(word);
      return firstNames.has(bare) || (bare.includes('-') && firstNames.has(bare.split('-')[0] ?? ''));
    },
    isSurname: (word) => {
      const bare = withoutAccents(word);
      return surnames.has(bare) || bare.split('-').some((part) => surnames.has(part));
    },
    isDepartment: (words) => departments.has(words),
    isEveryday: (word) => everydayWords.has(word) || everyday.has(word),
  };
}

/** *Çelik* as *celik*, *Łukasz* as *lukasz*, *Nazlı* as *nazli*. */
export const withoutAccents = (word: string): string =>
  /^[\0-\x7f]*$/u.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .replaceAll('ø', 'o')
        .replaceAll('đ', 'd');
