import { everydayWords, particles, properNouns } from '../everyday-words.ts';
import { conceptsOf } from '../words/concepts.ts';
import { firstNames } from '../words/first-names.ts';
import { wordsToo } from '../words/words-too.ts';

/** One word of a message as the classifier reads it: values stand as their kind, names as a name. */
export interface Piece {
  /** In small letters without accents, or a mark such as `_email`. */
  readonly word: string;
  readonly is: 'word' | 'value';
  /** Where it begins in the text. */
  readonly from: number;
}

const pieces = /[\p{L}\p{M}\p{N}@#][\p{L}\p{M}\p{N}'._+@:/#-]*|[?!.,;:\n]/gu;
const endsSentence = new Set(['.', '!', '?', '\n', ':', ';']);
export const withoutMarks = (text: string): string =>
  /^[\0-\x7f]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');

/** What a run of letters stands for, wherever it stands. */
interface Meaning {
  readonly is: 'name' | 'word' | 'value';
  readonly words: readonly string[];
}
type Place = 'beginning' | 'inside';

/** The words of a message in one pass, with sentence marks left out; a question mark stays. */
export function readPieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let at: Place = 'beginning';
  for (const match of text.matchAll(pieces)) {
    const [raw] = match;
    if (raw === '?') found.push({ word: '?', is: 'value', from: match.index });
    if (endsSentence.has(raw)) at = 'beginning';
    else if (raw !== ',') {
      addPiece(found, meaningOf(raw, at), match.index);
      at = closes.test(raw) ? 'beginning' : 'inside';
    }
  }
  return found;
}

/** A word with the mark of its sentence on it. */
const closes = /..[.:!?]$/u;

const nothing: Meaning = { is: 'word', words: [] };
const name: Meaning = { is: 'name', words: [] };
const remembered: Readonly<Record<Place, Map<string, Meaning>>> = { beginning: new Map(), inside: new Map() };
const mostRemembered = 8000;

function meaningOf(raw: string, at: Place): Meaning {
  const known = remembered[at].get(raw);
  if (known !== undefined) return known;
  const meaning = readMeaning(raw, at);
  if (remembered[at].size >= mostRemembered) remembered[at].clear();
  if (raw.length <= 40) remembered[at].set(raw, meaning);
  return meaning;
}

function readMeaning(raw: string, at: Place): Meaning {
  const bare = raw.replace(/[.:/'_-]{1,20}$/u, '');
  if (bare === '') return nothing;
  const value = valueKind(bare);
  if (value !== null) return { is: 'value', words: [value] };
  const word = withoutMarks(bare.toLowerCase());
  return isName(bare, word, at) ? name : { is: 'word', words: split(word) };
}

function addPiece(found: Piece[], { is, words }: Meaning, from: number): void {
  if (is === 'name') addName(found, from);
  else for (const word of words) found.push({ word, is, from });
}

/** *Jan*, *Jan de Vries* and *J. van den Berg* are one name. */
function addName(found: Piece[], from: number): void {
  let last = found.length - 1;
  while (last >= 0 && found[last]?.is === 'word' && particles.has(found[last]?.word ?? '')) last -= 1;
  if (found[last]?.word === '_name') found.length = last + 1;
  else found.push({ word: '_name', is: 'value', from });
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

function isName(raw: string, word: string, at: Place): boolean {
  const capital = /^\p{Lu}/u.test(raw);
  if (!capital) return firstNames.has(word) && !wordsToo.has(word);
  const stem = word.replace(/'s$/u, '');
  if (properNouns.has(stem) || everydayWords.has(stem)) return false;
  if (at === 'beginning') return firstNames.has(stem);
  return firstNames.has(stem) || conceptsOf(word).length === 0;
}
