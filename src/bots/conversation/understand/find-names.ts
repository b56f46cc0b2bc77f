import { everydayWords, occupations, particles, properNouns } from './everyday-words.ts';
import { mendTypos } from './mend-typos.ts';
import type { Token } from './read-tokens.ts';

/** A run of words that may be somebody's name. */
export interface NameFound {
  readonly text: string;
  readonly words: number;
  /** Place of its first word and of the first token behind it. */
  readonly from: number;
  readonly to: number;
  readonly written: 'capitals' | 'small';
}

/** Every run of words that can be a name, in the order of the text; small words such as *van der* join its parts. */
export function findNames(tokens: readonly Token[]): readonly NameFound[] {
  const found: NameFound[] = [];
  const telling = capitalsTell(tokens) ? 'telling' : 'everywhere';
  let place = 0;
  while (place < tokens.length) {
    const name = nameAt(tokens, place, telling);
    if (name === null) place += 1;
    else {
      found.push(name);
      place = name.to;
    }
  }
  return found;
}

/** Where every word has a capital, a capital says nothing. */
type Capitals = 'telling' | 'everywhere';

function capitalsTell(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ is }) => is === 'word');
  return words.length < 5 || words.filter(({ text }) => isCapital(text)).length * 3 < words.length * 2;
}

function nameAt(tokens: readonly Token[], place: number, capitals: Capitals): NameFound | null {
  const from = placeOfFirst(tokens, place);
  const first = tokens[from];
  if (first === undefined || !isName(first, capitals) || isOccupation(first)) return null;
  const written = isCapital(first.text) ? 'capitals' : 'small';
  const fits = (token: Token | undefined) =>
    token !== undefined && isName(token, capitals) && (written === 'capitals') === isCapital(token.text);
  let to = from + 1;
  let words = 1;
  for (let next = afterParticles(tokens, to); fits(tokens[next]); next = afterParticles(tokens, to)) {
    to = next + 1;
    words += 1;
  }
  const text = tokens
    .slice(place, to)
    .filter(({ word }) => !shortened.has(word))
    .map((token) => token.text.replace(/'s$/u, ''))
    .join(' ');
  return { text, words, from: place, to, written };
}

/** `van der Berg`, `De Vries` and `'t Hart` begin with small words; `van Sanne` does not. */
function placeOfFirst(tokens: readonly Token[], place: number): number {
  const behind = afterParticles(tokens, place);
  const first = tokens[place];
  const capital = first !== undefined && isCapital(first.text) && first.at === 'inside';
  const belongs = behind - place >= 2 || (behind - place === 1 && (capital || first?.word === "'t"));
  return belongs ? behind : place;
}

function afterParticles(tokens: readonly Token[], place: number): number {
  let next = place;
  while (next < place + 4 && tokens[next]?.is === 'word' && particles.has(tokens[next]?.word ?? '')) next++;
  return next;
}

const isCapital = (text: string) => /^'?(?:\p{Lu}|\p{Lt})/u.test(text) || /^'?[a-z]'?\p{Lu}/u.test(text);

/** `v.d.` may stand for several small words, so it is left out: the rest of the name is enough. */
const shortened = new Set(['v.d', 'vd']);

/** In small letters, or where a sentence begins, a word for somebody's work is no name. */
const isOccupation = ({ text, word, at }: Token) =>
  occupations.has(word) && (at === 'beginning' || !isCapital(text));

/**
 * Letters, with a hyphen, an apostrophe or an initial's full stop, that are no word of their own. A capital
 * inside a sentence is a name's, even when there is a word like it.
 */
function isName(token: Token, capitals: Capitals): boolean {
  const { text, word, is } = token;
  if (is !== 'word' || !/^'?\p{L}[\p{L}\p{M}'.-]*$/u.test(text)) return false;
  if (particles.has(word) || properNouns.has(word) || properNouns.has(mendTypos(word))) return false;
  if (isCapital(text) && token.at === 'inside' && capitals === 'telling') return true;
  return !isCommon(word, text) && (word.length > 1 || text.endsWith('.') || isCapital(text));
}

/** *I'd* and *who's* are as common as their first half, and a typing slip in a long common word as that word. */
function isCommon(word: string, text: string): boolean {
  const [stem = ''] = word.split("'");
  if (everydayWords.has(word) || (stem !== word && everydayWords.has(stem))) return true;
  const meant = word.length > 5 || !isCapital(text) ? mendTypos(word) : word;
  return meant.length > 4 && everydayWords.has(meant);
}
