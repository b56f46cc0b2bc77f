import { particles } from '../everyday-words.ts';
import type { Token } from '../read-tokens.ts';
import { beginsWithCapital, extendCapitals, isUnit } from './capital-spans.ts';
import { isCapital, type Span, titles } from './name-tokens.ts';
import { beginsSmall, extendSmall } from './small-spans.ts';
import type { WordLists } from './word-lists.ts';

/** Every run of words that may be a name, in order; what it is, is judged by what stands around it. */
export function findSpans(tokens: readonly Token[], lists: WordLists): readonly Span[] {
  const found: Span[] = [];
  let place = 0;
  while (place < tokens.length) {
    const to = endOf(tokens, place, lists);
    if (to > place) found.push({ from: withParticles(tokens, place, lists), to });
    place = Math.max(to, place + 1);
  }
  return found;
}

/** The place behind the run that begins here, or here itself when none does. */
function endOf(tokens: readonly Token[], place: number, lists: WordLists): number {
  const token = tokens[place];
  if (token === undefined || token.is === 'mark') return place;
  return isCapital(token) ? endOfCapitals(tokens, place, lists) : endOfSmall(tokens, place, lists);
}

function endOfCapitals(tokens: readonly Token[], place: number, lists: WordLists): number {
  const listed = endOfListed(tokens, place, lists);
  if (listed > place) return extendCapitals(tokens, listed, 'department', lists);
  if (!beginsWithCapital(tokens, place, lists)) return place;
  if (isUnit(tokens, place)) return extendCapitals(tokens, place + 2, 'department', lists);
  const begun = lists.isFirstName(tokens[place]?.word ?? '') ? 'person' : 'either';
  return extendCapitals(tokens, place + 1, begun, lists);
}

function endOfSmall(tokens: readonly Token[], place: number, lists: WordLists): number {
  const listed = endOfListed(tokens, place, lists);
  if (listed > place) return isDepartmentSmall(tokens, place, listed) ? listed : place;
  return beginsSmall(tokens, place, lists) ? extendSmall(tokens, place + 1, lists) : place;
}

/** Behind the longest department of the list that begins here. */
function endOfListed(tokens: readonly Token[], place: number, lists: WordLists): number {
  let words = '';
  let to = place;
  for (let end = place; end < place + 4; end += 1) {
    const text = tokens[end]?.text.toLowerCase();
    if (text === undefined || text === '\n') break;
    words = end === place ? text : `${words} ${text}`;
    if (lists.isDepartment(words)) to = end + 1;
  }
  return to;
}

/** In small letters many a department is a word like others: it needs one that says what it is. */
const isDepartmentSmall = (tokens: readonly Token[], place: number, to: number): boolean =>
  [place - 3, place - 2, place - 1, to].some((at) => units.has(tokens[at]?.word ?? ''));

const units = new Set('afdeling afd department dept team unit ward sector dienst'.split(' '));

/** `van der Berg` and `'t Hart` take in the small words in front of them, `van Dijk` behind a title. */
function withParticles(tokens: readonly Token[], place: number, lists: WordLists): number {
  const word = tokens[place]?.word ?? '';
  const from = beforeParticles(tokens, place);
  if (from === place || lists.isDepartment(word)) return place;
  const [first = '', second = ''] = [tokens[from]?.text, tokens[from + 1]?.text];
  if (titles.has(tokens[from - 1]?.word ?? '') || titles.has(tokens[from - 2]?.word ?? '')) return from;
  if (/^(?:'t|ten|ter|el)$/u.test(first)) return from;
  const double = first === 'van' && place - from >= 2 && /^(?:der|den|de|'t)$/u.test(second);
  return double && lists.isSurname(word) ? from : place;
}

function beforeParticles(tokens: readonly Token[], place: number): number {
  let from = place;
  while (tokens[from - 1]?.is === 'word' && particles.has(tokens[from - 1]?.text ?? '')) from -= 1;
  return from;
}
