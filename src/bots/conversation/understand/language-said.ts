import type { Language } from '../../../diagnostics/model.ts';
import type { Classify } from './classify/classifier.ts';
import { detectLanguage } from './detect-language.ts';

/** Under this, what was learned may go by a borrowed word, and the small words, which are the grammar, decide. */
const unsure = 0.75;

/** The language of a message by its grammar; one is always said. */
export function languageSaid(text: string, classify: Classify): Language {
  const { language, languageConfidence } = classify(text);
  return languageConfidence < unsure ? (detectLanguage(text) ?? language) : language;
}
