import type { Grant } from '../../diagnostics/access/grant.ts';
import { skeleton } from '../../diagnostics/facts/look-alikes.ts';
import { withoutAccents } from '../../diagnostics/facts/name-words.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';

/** One filter of the search for a person, as both systems understand it. */
export type Question = { readonly email: string } | { readonly username: string } | { readonly name: string };

/**
 * What to ask so that everybody who may be meant is found. A look-alike letter or a missing value escapes the
 * filter on that value, so the last word of it is looked for among the names as well; whether somebody really
 * fits is decided afterwards, by `matchesPerson`.
 */
export function questions({ about, actor, scope }: Grant): readonly Question[] {
  if (scope === 'self') return [{ email: sharpForm(actor) }];
  if (about.is === 'self') return [];
  if (about.is === 'name') return byName(nameWords(about.text));
  const local = about.is === 'email' ? (about.text.split('@')[0] ?? '') : about.text;
  const lastWord =
    nameWords(local)
      .at(-1)
      ?.replace(/\p{N}+$/u, '') ?? '';
  return [
    ...forms(about.text).map((form) => (about.is === 'email' ? { email: form } : { username: form })),
    ...(lastWord.length < shortestHint ? [] : byName([lastWord])),
  ];
}

/**
 * What to ask when a name found nobody: word by word and without accents, because one look-alike letter or one
 * accent less hides a whole name from the filter. Short words stand in too many names to ask for, unless there
 * are no others.
 */
export function questionsAgain({ about, scope }: Grant): readonly Question[] {
  if (scope === 'self' || about.is !== 'name') return [];
  const all = nameWords(about.text);
  const long = all.filter((word) => word.length >= shortestTelling);
  const each = (long.length === 0 ? all : long).flatMap((word) => [...forms(word), withoutAccents(word)]);
  return [...new Set(each)].map((name) => ({ name }));
}

/** A value in the forms that a loose filter tells apart: as it is, and with look-alikes made plain. */
export const forms = (value: string): readonly string[] => [...new Set([sharpForm(value), skeleton(value)])];

/** Shorter than this, part of an address says nothing about a name. */
const shortestHint = 3;
/** `van`, `der` and `den` are shorter. */
const shortestTelling = 4;

/** As they are, since the dotless i of Yıldız is a letter and no slip; and with look-alikes made plain. */
const byName = (words: readonly string[]): readonly Question[] =>
  words.length === 0
    ? []
    : [...new Set([words.map(sharpForm).join(' '), words.map(skeleton).join(' ')])].map((name) => ({ name }));

/** Split at apostrophes too: they are written in many ways, and every piece occurs in the name. */
const nameWords = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
