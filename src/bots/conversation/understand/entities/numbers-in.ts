import type { Token } from '../read-tokens.ts';
import { readNumber } from './read-number.ts';

/** A number of one or more words: from a place in the tokens up to another. */
export interface NumberAt {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** `article`: *één*, *one*, which may just as well count something else. */
  readonly is: 'figures' | 'words' | 'article';
}

const articles = new Set(['één', 'eén', 'one']);
const sizes = new Set([
  'hundred',
  'thousand',
  'honderd',
  'duizend',
  'dozijn',
  'dozen',
  'tiental',
  'twintigtal',
]);

/** Every number in a text: *25*, *1,500*, *3x*, *+10*, *vijfentwintig*, *two hundred and fifty*, *twee dozijn*. */
export function numbersIn(tokens: readonly Token[]): readonly NumberAt[] {
  const found: NumberAt[] = [];
  let place = 0;
  while (place < tokens.length) {
    const number = numberAt(tokens, place);
    if (number !== null) found.push(number);
    place = number?.to ?? place + 1;
  }
  return found;
}

function numberAt(tokens: readonly Token[], place: number): NumberAt | null {
  const word = wordAt(tokens, place);
  if (/^\d/u.test(word)) return figuresAt(tokens, place, word);
  let so: Counting = { value: 0, group: 0, to: place };
  for (let next = countOn(tokens, so); next !== null; next = countOn(tokens, so)) so = next;
  if (so.to === place) return null;
  const is = so.to - place === 1 && articles.has(word) ? 'article' : 'words';
  return { value: so.value + so.group, from: place, to: so.to, is };
}

/** Counted so far: whole thousands, what is being counted, and how far was read. */
interface Counting {
  readonly value: number;
  readonly group: number;
  readonly to: number;
}

/** One word further; `null` where the number ends. */
function countOn(tokens: readonly Token[], { value, group, to }: Counting): Counting | null {
  const here = wordAt(tokens, to);
  const next = wordAt(tokens, to + 1);
  if ((here === 'and' || here === 'en') && group >= 100 && readNumber(next) !== null)
    return { value, group: group + (readNumber(next) ?? 0), to: to + 2 };
  const part = partOf(here, next, group);
  if (part === null) return null;
  if (!sizes.has(here)) return { value, group: group + part, to: to + 1 };
  const times = Math.max(1, group) * part;
  return part >= 1000 ? { value: value + times, group: 0, to: to + 1 } : { value, group: times, to: to + 1 };
}

/** A number word that goes on with what stands before it; *a* only before a size. */
function partOf(word: string, next: string, group: number): number | null {
  if (word === 'a' || word === 'een') return sizes.has(next) ? 1 : null;
  const value = readNumber(word);
  if (value === null || group === 0 || sizes.has(word)) return value;
  return group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10) ? value : null;
}

/** `25`, `3x`, `1,500` and `2 dozijn`. */
function figuresAt(tokens: readonly Token[], place: number, word: string): NumberAt | null {
  const bare = word.replace(/(?:x|st)$/u, '');
  const grouped =
    /^\d{1,3}$/u.test(bare) && tokens[place + 1]?.text === ',' && /^\d{3}$/u.test(wordAt(tokens, place + 2));
  const touching = grouped && (tokens[place + 2]?.from ?? 0) === (tokens[place + 1]?.from ?? 0) + 1;
  const value = readNumber(touching ? bare + wordAt(tokens, place + 2) : bare);
  if (value === null) return null;
  const to = place + (touching ? 3 : 1);
  const size = sizes.has(wordAt(tokens, to)) ? readNumber(wordAt(tokens, to)) : null;
  return size === null
    ? { value, from: place, to, is: 'figures' }
    : { value: value * size, from: place, to: to + 1, is: 'words' };
}

const wordAt = (tokens: readonly Token[], place: number): string => {
  const token = tokens[place];
  return token === undefined || token.is === 'mark' ? '' : token.word.replace(/^'/u, '');
};
