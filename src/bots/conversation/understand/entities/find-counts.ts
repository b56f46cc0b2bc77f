import { phrases } from '../phrases.ts';
import { readTokens, type Token } from '../read-tokens.ts';
import type { Found } from './entities.ts';
import { type NumberAt, numbersIn } from './numbers-in.ts';

/** Behind a number that counts something else. */
const otherwise = phrases(
  'uur|uren|hour*|dag|dagen|day*|week|weken|week*|maand*|month*|jaar|year*|procent|percent|%|keer|maal|times|minuten|minutes|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|euro|eur|jan|feb|mrt|apr|jun|jul|aug|sep|okt|oct|nov|dec|ste|teams|locaties|sites|managers|filialen|branches|scholen|schools|afdelingen|departments|vestigingen|klassen|groepen|directeuren|vragen|questions|dingen|things',
);
/** In front of a number that counts something else. */
const before = phrases(
  'rij|regel|row|line|kolom|column|stap|step|versie|version|nummer|number one|kwartaal|quarter|jaar|year|klas|groep|team|fase|phase|artikel|regio|unit|pagina|page',
);
/** Near a number that counts licences. */
const licences = phrases(
  'licentie*|licence*|license*|lisen*|plaats|plaatsen|plek|plekken|seat*|stuks|extra|meer|more|erbij|bij|bijbestellen|bijkopen|additional|gebruikers|users|max*|limit*',
);
/** In front of the number to which, or by which, it should go up. */
const upTo = phrases('naar|op|tot|met|to|by|till|until|max*');
/** How far to look for such a word. */
const near = 4;

/** How many licences are meant: every number of a text that asks for some, without what is known as something else. */
export function findCounts(text: string, taken: readonly Found[]): readonly number[] {
  const tokens = readTokens(blanked(text, taken));
  const all = numbersIn(tokens).filter((number) => !countsElse(tokens, number));
  const used = all.filter(
    (number, index) => isShare(tokens, number, all[index + 1]) || isShare(tokens, all[index - 1], number),
  );
  const free = all.filter((number) => !used.includes(number));
  const ofLicences = free.filter(({ from, to }) => isOfLicences(tokens, from, to));
  const counts = ofLicences.length === 0 ? free : ofLicences;
  const amounts = counts.filter(({ is }) => is !== 'article');
  const meant = amounts.length > 0 ? amounts : counts.filter((number) => isAmount(tokens, number));
  return meant
    .filter((number, index) => !isTakenBack(tokens, number, meant[index + 1]))
    .map(({ value }) => value);
}

/** The text with what is something else already blanked out. */
function blanked(text: string, taken: readonly Found[]): string {
  let left = text;
  for (const { from, to } of taken) left = left.slice(0, from) + '·'.repeat(to - from) + left.slice(to);
  return left;
}

/** What counts hours or rows, or is a year. */
function countsElse(tokens: readonly Token[], { from, to, value, is }: NumberAt): boolean {
  const [last, next] = [tokens[from - 1], tokens[to]];
  if (value === 0 || (is === 'figures' && value >= 1900 && value < 2100 && to - from === 1)) return true;
  if (next !== undefined && (otherwise(next.word) || next.text === '%')) return true;
  if (last === undefined) return false;
  return before(last.word) || last.text === '€' || last.text === '$';
}

/** *Drie koks … zes plekken*: of several numbers those beside a word for licences. */
function isOfLicences(tokens: readonly Token[], from: number, to: number): boolean {
  const behind = tokens.slice(to, to + near).findIndex((token) => token.is === 'mark');
  const after = tokens.slice(to, behind < 0 ? to + near : to + behind);
  const last = tokens[from - 1]?.word ?? '';
  return after.some(({ word }) => licences(word)) || licences(last) || upTo(last);
}

/** *400 of 400*, *38 van de 40*: how many are in use. */
const isShare = (tokens: readonly Token[], one: NumberAt | undefined, other: NumberAt | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.value <= other.value &&
  /^(?:of|of the|van|van de|out of|\/|=)$/u.test(
    tokens
      .slice(one.to, other.from)
      .map(({ text }) => text)
      .join(' '),
  );

/** *Eén* and *one* only with the word for licences behind them. */
const isAmount = (tokens: readonly Token[], { is, to }: NumberAt) =>
  is !== 'article' || tokens.slice(to, to + 2).some(({ word }) => oneOf.test(word));
const oneOf = /^(?:li[cs]en[cst]|plaats$|plek$|seat$)/u;

/** *niet 5 maar 8*, *van 20 naar 30*: the second is meant. */
function isTakenBack(tokens: readonly Token[], { from, to }: NumberAt, next: NumberAt | undefined): boolean {
  const cue = tokens[from - 1]?.word;
  if (cue === 'niet' || cue === 'geen' || cue === 'not') return next !== undefined;
  if (next === undefined) return false;
  const between = tokens.slice(to, next.from).map(({ word }) => word);
  return (
    ((cue === 'van' || cue === 'from') && between.some((word) => word === 'naar' || word === 'to')) ||
    between.some((word) => corrections.has(word))
  );
}

const corrections = new Set(
  'sorry oeps oops bedoel bedoelde mean meant correctie correction nee no pardon wacht wait liever rather make'.split(
    ' ',
  ),
);
