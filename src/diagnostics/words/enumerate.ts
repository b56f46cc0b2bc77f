import type { Language } from '../model.ts';

/** `a, b en c` / `a, b and c`, or with *of* / *or*. */
export const enumerate = (
  words: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type }).format(words);
