import type { Language } from '../model.ts';

type Joined = 'conjunction' | 'disjunction';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
/** Made once: making one takes longer than using it a thousand times. */
const formats = new Map(
  (['nl', 'en'] as const).flatMap((language) =>
    (['conjunction', 'disjunction'] as const).map(
      (type) => [`${language} ${type}`, new Intl.ListFormat(locales[language], { type })] as const,
    ),
  ),
);

/** `a, b en c` / `a, b and c`, or with *of* / *or*. */
export const enumerate = (
  words: readonly string[],
  language: Language,
  type: Joined = 'conjunction',
): string => formats.get(`${language} ${type}`)?.format(words) ?? '';
