import { particles } from '../everyday-words.ts';
import type { Token } from '../read-tokens.ts';
import { doings } from '../words/doings.ts';
import { wordsToo } from '../words/words-too.ts';
import {
  hardlyNames,
  isLetters,
  isThing,
  joining,
  pastParticles,
  surnameLike,
  titles,
} from './name-tokens.ts';
import type { WordLists } from './word-lists.ts';

/** Whether somebody's name begins here, in small letters. */
export function beginsSmall(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const token = tokens[place];
  if (token === undefined || !isLetters(token)) return false;
  if (hardlyNames.has(token.word) || particles.has(token.word)) return false;
  const named = isSurnameOnly(tokens[pastParticles(tokens, place + 1)], lists);
  if (/^\p{Ll}\.?$/u.test(token.text)) return token.text.endsWith('.') && named;
  if (titles.has(tokens[place - 1]?.word ?? '') && lists.isSurname(token.word)) return true;
  if (!lists.isFirstName(token.word)) return false;
  const isWord = lists.isEveryday(token.word) || wordsToo.has(token.word);
  return !isWord || named || isLed(tokens, place);
}

const isSurnameOnly = (token: Token | undefined, lists: WordLists) =>
  token !== undefined && lists.isSurname(token.word) && !lists.isEveryday(token.word);

/** Beside these a first name that is a word too is more likely a name. */
const leads = new Set('voor vr van bij for of about collega gebruiker user over met'.split(' '));
const isLed = (tokens: readonly Token[], place: number) =>
  leads.has(tokens[place - 1]?.word ?? '') || (place === 0 && doings.has(tokens[1]?.word ?? ''));

/** Over the rest of a name in small letters: what is a surname, looks like one, or is joined to what stands before it. */
export function extendSmall(tokens: readonly Token[], from: number, lists: WordLists): number {
  let to = from;
  for (;;) {
    const behind = pastParticles(tokens, to);
    const joined = behind > to;
    if (joined && !joining.has(tokens[to]?.word ?? '')) return to;
    if (!goesOn(tokens[behind], joined, lists)) return to;
    to = behind + 1;
  }
}

function goesOn(token: Token | undefined, joined: boolean, lists: WordLists): boolean {
  if (token === undefined || token.is === 'mark' || token.at === 'beginning') return false;
  if (!isLetters(token) || isThing(token)) return false;
  const listed = lists.isSurname(token.word);
  return lists.isEveryday(token.word) ? joined && listed : joined || listed || surnameLike.test(token.word);
}
