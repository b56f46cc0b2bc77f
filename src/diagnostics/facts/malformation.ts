import { z } from 'zod';
import { looksLike } from './look-alikes.ts';
import { codePointOf, unseen } from './unseen.ts';

/** One character, or one place, that does not belong in the value. `position` counts from 1, in characters. */
export const malformation = z.object({
  is: z.enum([
    'space',
    'invisible',
    'look-alike',
    'punctuation',
    'missing-at',
    'several-at',
    'misplaced-dot',
    'incomplete-domain',
  ]),
  position: z.int().min(0),
  character: z.string(),
  codePoint: z.string(),
  /** The plain character that a look-alike stands in for. */
  like: z.string(),
});
export type Malformation = z.infer<typeof malformation>;

/**
 * What does not belong in an address: the characters of RFC 5322 `atext` plus letters and digits of any
 * script (RFC 6531) are fine, so O'Brien, hyphens and plus signs pass (000:15). An empty value is not malformed
 * but missing.
 */
export function malformedEmail(value: string): readonly Malformation[] {
  if (plainEmail.test(value) || value.trim() === '') return [];
  const characters = [...value];
  const at = characters.indexOf('@');
  const local = characters.slice(0, at === -1 ? undefined : at).join('');
  const domain = at === -1 ? '' : characters.slice(at + 1).join('');
  const inDomain = scriptsOf(domain);
  const inLocal = scriptsOf(local);
  const oddities = characters.flatMap((character, index) =>
    at !== -1 && index > at
      ? odd(character, index, inDomain, isAllowedInDomain)
      : odd(character, index, inLocal, isAllowedInEmail),
  );
  return [...oddities, ...structure(characters)].sort((a, b) => a.position - b.position);
}

/** A username may hold letters, digits and the usual signs, also those of an address; no white space. */
export function malformedUsername(value: string): readonly Malformation[] {
  if (plainUsername.test(value) || value.trim() === '') return [];
  const scripts = scriptsOf(value);
  return [...value].flatMap((character, index) => odd(character, index, scripts, isAllowedInUsername));
}

/** What most people have: nothing in it can be odd, so it is not taken apart. A file may hold a million of them. */
const plainEmail = /^[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const plainUsername = /^[A-Za-z0-9._@'+-]+$/;

const isAllowedInEmail = (character: string) => /[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~.@]/u.test(character);
/** Host names know no other signs than these (RFC 1123, section 2.1; letters of any script: RFC 5890). */
const isAllowedInDomain = (character: string) => /[\p{L}\p{M}\p{N}\-.@]/u.test(character);
const isAllowedInUsername = (character: string) => !/[,;:"<>()[\]]/u.test(character);

function odd(
  character: string,
  index: number,
  among: Scripts,
  isAllowed: (character: string) => boolean,
): readonly Malformation[] {
  const position = index + 1;
  if (new RegExp(unseen.source, 'u').test(character)) {
    return [found(/\p{White_Space}/u.test(character) ? 'space' : 'invisible', position, character)];
  }
  const like = looksLike(character);
  if (like !== null && (!/\p{L}/u.test(character) || among === 'mixed')) {
    return [found('look-alike', position, character, like)];
  }
  return isAllowed(character) ? [] : [found('punctuation', position, character)];
}

/** Plain letters stand beside it, or nothing but look-alikes: a word of another script has letters of its own. */
const scriptsOf = (text: string): Scripts =>
  /[a-z]/i.test(text) || [...text].every((each) => !/\p{L}/u.test(each) || looksLike(each) !== null)
    ? 'mixed'
    : 'own';

/** Found out once of a whole text, for it may be very long. */
type Scripts = 'mixed' | 'own';

function structure(characters: readonly string[]): readonly Malformation[] {
  const ats = characters.flatMap((character, index) => (character === '@' ? [index] : []));
  const at = ats[0];
  if (at === undefined) return [found('missing-at', 0, '')];
  const second = ats[1];
  if (second !== undefined) return [found('several-at', second + 1, '@')];
  const domain = characters.slice(at + 1);
  if (at === 0) return [found('missing-at', 1, '@')];
  const dots = misplacedDots(characters, at);
  return domain.includes('.') ? dots : [...dots, found('incomplete-domain', at + 2, '')];
}

function misplacedDots(characters: readonly string[], at: number): readonly Malformation[] {
  return characters.flatMap((character, index) => {
    if (character !== '.') return [];
    const edges = [0, at - 1, at + 1, characters.length - 1];
    return edges.includes(index) || characters[index + 1] === '.'
      ? [found('misplaced-dot', index + 1, '.')]
      : [];
  });
}

function found(is: Malformation['is'], position: number, character: string, like = ''): Malformation {
  return { is, position, character, codePoint: character === '' ? '' : codePointOf(character), like };
}
