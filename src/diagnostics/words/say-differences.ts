import type { Language } from '../model.ts';
import { fieldName } from './field-names.ts';
import { showValue } from './show-value.ts';

/** What is not the same in both places: `e-mail is ‘a@b’ in LearnLinq en leeg in de bron; …`. */
export function sayDifferences(
  fields: readonly string[],
  inLearnLinq: Readonly<Record<string, string>>,
  inSource: Readonly<Record<string, string>>,
  language: Language,
): string {
  const show = (text: string | undefined) => (text ? showValue(text) : empty[language]);
  return fields
    .map((field) =>
      said[language](fieldName(field, language), show(inLearnLinq[field]), show(inSource[field])),
    )
    .join('; ');
}

const empty: Record<Language, string> = { nl: 'leeg', en: 'empty' };

const said: Record<Language, (name: string, here: string, there: string) => string> = {
  nl: (name, here, there) => `${name} is ${here} in LearnLinq en ${there} in de bron`,
  en: (name, here, there) => `${name} is ${here} in LearnLinq and ${there} in the source`,
};
