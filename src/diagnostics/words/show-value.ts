import { looksLike } from '../facts/look-alikes.ts';
import { codePointOf, unseen } from '../facts/unseen.ts';

/**
 * A value between quotation marks, with what nobody can see made visible: a space at either end or doubled
 * becomes `␣`, any other unseen character its code point, and a letter of another script among plain ones gets
 * its code point beside it.
 */
export function showValue(text: string): string {
  const spaced = text.replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length));
  const latin = /[a-z]/i.test(text);
  const marked = [...spaced].map((character) => {
    if (character === ' ') return character;
    if (character.search(unseen) === 0) return `‹${codePointOf(character)}›`;
    return latin && isForeign(character) ? `‹${character} ${codePointOf(character)}›` : character;
  });
  return `‘${marked.join('')}’`;
}

const isForeign = (character: string): boolean => /\p{L}/u.test(character) && looksLike(character) !== null;
