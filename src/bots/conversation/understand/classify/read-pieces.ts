import { everydayWords, particles, properNouns } from '../everyday-words.ts';
import { conceptsOf } from '../words/concepts.ts';
import { firstNames } from '../words/first-names.ts';
import { wordsToo } from '../words/words-too.ts';

/** One word of a message as the classifier reads it: values stand as their kind, names as a name. */
export interface Piece {
  /** In small letters without accents, or a mark such as `_email`. */
  readonly word: string;
  readonly is: 'word' | 'value';
}

const pieces = /[\p{L}\p{M}\p{N}@#][\p{L}\p{M}\p{N}'._+@:/#-]*|[?!.,;:\n]/gu;
const endsSentence = new Set(['.', '!', '?', '\n', ':', ';']);
export const withoutMarks = (text: string): string =>
  /^[\0-\x7f]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');

/** The words of a message in one pass, with sentence marks left out; a question mark stays. */
export function readPieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let at: 'beginning' | 'inside' = 'beginning';
  for (const [raw] of text.matchAll(pieces)) {
    if (raw === '?') found.push({ word: '?', is: 'value' });
    if (endsSentence.has(raw)) at = 'beginning';
    else if (raw !== ',') {
      addPiece(found, raw, at);
      at = closes.test(raw) ? 'beginning' : 'inside';
    }
  }
  return found;
}

/** A word with the mark of its sentence on it. */
const closes = /..[.:!?]$/u;

function addPiece(found: Piece[], raw: string, at: 'beginning' | 'inside'): void {
  const bare = raw.replace(/[.:/'_-]{1,20}$/u, '');
  if (bare === '') return;
  const value = valueKind(bare);
  if (value !== null) {
    found.push({ word: value, is: 'value' });
    return;
  }
  const word = withoutMarks(bare.toLowerCase());
  if (isName(bare, word, at)) addName(found);
  else for (const part of split(word)) found.push({ word: part, is: 'word' });
}

/** *Jan*, *Jan de Vries* and *J. van den Berg* are one name. */
function addName(found: Piece[]): void {
  let last = found.length - 1;
  while (last >= 0 && found[last]?.is === 'word' && particles.has(found[last]?.word ?? '')) last -= 1;
  if (found[last]?.word === '_name') found.length = last + 1;
  else found.push({ word: '_name', is: 'value' });
}

/** `LearnLinq-account` is two words, `e-mail` and `x-ray` one. */
const split = (word: string): readonly string[] =>
  /^\p{L}{3,}[-/]\p{L}{3,}/u.test(word) && conceptsOf(word).length === 0
    ? word.split(/[-/]/u).filter((part) => part !== '')
    : [word];

function valueKind(raw: string): string | null {
  if (/^[^@]+@[^@]+$/u.test(raw)) return '_email';
  if (/^@/u.test(raw)) return '_domain';
  if (isLink(raw)) return '_url';
  if (/^(?:#\d{2,}|\p{Lu}{2,5}-?\d{3,})$/u.test(raw)) return '_ticket';
  if (/^\d[\d.,:/-]*(?:e|th|st|nd|rd)?$/u.test(raw)) return raw.length > 6 ? '_long' : '_num';
  if (/^\p{Ll}[\p{Ll}\p{N}]*[._][\p{Ll}\p{N}._]{2,}$/u.test(raw)) return '_user';
  if (/^\p{Ll}{3,}\d{1,4}$/u.test(raw)) return '_user';
  return null;
}

const isLink = (raw: string) =>
  /^https?:/iu.test(raw) ||
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|nl|be|io|org|net|eu|uk)(?:\/.*)?$/iu.test(raw);

function isName(raw: string, word: string, at: 'beginning' | 'inside'): boolean {
  const capital = /^\p{Lu}/u.test(raw);
  if (!capital) return firstNames.has(word) && !wordsToo.has(word);
  const stem = word.replace(/'s$/u, '');
  if (properNouns.has(stem) || everydayWords.has(stem)) return false;
  if (at === 'beginning') return firstNames.has(stem);
  return firstNames.has(stem) || conceptsOf(word).length === 0;
}
