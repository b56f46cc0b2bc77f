import { commonWords, particles } from './common-words.ts';
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
  let place = 0;
  while (place < tokens.length) {
    const name = nameAt(tokens, place);
    if (name === null) place += 1;
    else {
      found.push(name);
      place = name.to;
    }
  }
  return found;
}

function nameAt(tokens: readonly Token[], place: number): NameFound | null {
  const from = placeOfFirst(tokens, place);
  const first = tokens[from];
  if (first === undefined || !isName(first)) return null;
  const written = isCapital(first.text) ? 'capitals' : 'small';
  const fits = (token: Token | undefined) =>
    token !== undefined && isName(token) && (written === 'capitals') === isCapital(token.text);
  let to = from + 1;
  let words = 1;
  for (let next = afterParticles(tokens, to); fits(tokens[next]); next = afterParticles(tokens, to)) {
    to = next + 1;
    words += 1;
  }
  const text = tokens
    .slice(place, to)
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

/** A word that is in no dictionary of ours: letters, with a hyphen, an apostrophe or an initial's full stop. */
function isName({ text, word, is }: Token): boolean {
  return (
    is === 'word' &&
    /^'?\p{L}[\p{L}\p{M}'.-]*$/u.test(text) &&
    !particles.has(word) &&
    !isCommon(word, text) &&
    (word.length > 1 || text.endsWith('.') || isCapital(text))
  );
}

/** *I'd* and *who's* are as common as their first half, and a typing slip in a long common word as that word. */
function isCommon(word: string, text: string): boolean {
  const [stem = ''] = word.split("'");
  if (commonWords.has(word) || (stem !== word && commonWords.has(stem))) return true;
  const meant = word.length > 5 || !isCapital(text) ? mendTypos(word) : word;
  return meant.length > 4 && commonWords.has(meant);
}
