import type { Grant } from '../../diagnostics/access/grant.ts';
import { skeleton } from '../../diagnostics/facts/look-alikes.ts';
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

/** A value in the forms that a loose filter tells apart: as it is, and with look-alikes made plain. */
export const forms = (value: string): readonly string[] => [...new Set([sharpForm(value), skeleton(value)])];

/** Shorter than this, part of an address says nothing about a name. */
const shortestHint = 3;

const byName = (words: readonly string[]): readonly Question[] =>
  words.length === 0 ? [] : [{ name: words.join(' ') }];

/** Split at apostrophes too: they are written in many ways, and every piece occurs in the name. */
const nameWords = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(skeleton)
    .filter((word) => word !== '');
