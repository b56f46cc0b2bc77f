import { phrases } from '../phrases.ts';
import { readTokens, type Token } from '../read-tokens.ts';
import type { Found } from './entities.ts';
import { readNumber } from './read-number.ts';

/** How many licences are meant. */
export interface CountFound {
  readonly value: number;
  readonly at: number;
}

/** Behind a number that counts something else. */
const otherwise = phrases(
  'uur|uren|hour*|dag|dagen|day*|week|weken|week*|maand*|month*|jaar|year*|procent|percent|%|keer|times|minuten|minutes|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|euro|eur|jan|feb|mrt|apr|jun|jul|aug|sep|okt|oct|nov|dec|ste|teams|locaties|sites|managers',
);
/** In front of a number that counts something else. */
const before = phrases(
  'rij|regel|row|line|kolom|column|stap|step|versie|version|nummer|number one|kwartaal|quarter|jaar|year|klas|groep',
);
/** A number word that is no amount by itself. */
const article = new Set(['een', 'één', 'one']);

/** Every number of licences in a text that asks for some; dates, tickets and addresses are already known. */
export function findCounts(text: string, taken: readonly Found[]): readonly CountFound[] {
  const tokens = readTokens(blanked(text, taken));
  const counts = tokens.flatMap((token, place) => countAt(tokens, token, place));
  return counts.filter(({ at }, index) => !isTakenBack(tokens, at, counts[index + 1]?.at));
}

/** The text with what is something else already blanked out. */
function blanked(text: string, taken: readonly Found[]): string {
  let left = text;
  for (const { from, to } of taken) left = left.slice(0, from) + '·'.repeat(to - from) + left.slice(to);
  return left;
}

function countAt(tokens: readonly Token[], token: Token, place: number): readonly CountFound[] {
  const value = token.is === 'word' && !article.has(token.word) ? readNumber(token.word) : null;
  if (value === null || value === 0 || isYear(token.word) || countsElse(tokens, place)) return [];
  const next = tokens[place + 1]?.word ?? '';
  return [{ value: size.test(next) ? value * (readNumber(next) ?? 1) : value, at: place }];
}

const size = /^(?:hundred|thousand)$/u;
const isYear = (word: string) => /^(?:19|20)\d{2}$/u.test(word);

/** What counts hours or rows, or was the second half of *two hundred*. */
function countsElse(tokens: readonly Token[], place: number): boolean {
  const [last, next] = [tokens[place - 1], tokens[place + 1]];
  if (next !== undefined && (otherwise(next.word) || next.text === '%')) return true;
  if (last === undefined) return false;
  return before(last.word) || (size.test(tokens[place]?.word ?? '') && readNumber(last.word) !== null);
}

/** *niet 5 maar 8*, *van 20 naar 30*: the second is meant. */
function isTakenBack(tokens: readonly Token[], at: number, next: number | undefined): boolean {
  const cue = tokens[at - 1]?.word;
  if (cue === 'niet' || cue === 'geen' || cue === 'not') return next !== undefined;
  if (next === undefined) return false;
  const between = tokens.slice(at + 1, next).map(({ word }) => word);
  return (
    ((cue === 'van' || cue === 'from') && between.some((word) => word === 'naar' || word === 'to')) ||
    between.some((word) =>
      ['sorry', 'oeps', 'oops', 'bedoel', 'mean', 'correctie', 'correction', 'nee', 'no'].includes(word),
    )
  );
}
