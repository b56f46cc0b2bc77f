import type { Decision } from '../../../diagnostics/licences/seat-request.ts';
import { plainText } from './plain-text.ts';

/** What somebody says of requests for licences; a number of `null`: none was named. */
export type RequestWord =
  | {
      readonly is: 'decide';
      readonly said: Decision['is'];
      readonly number: number | null;
      /** Why not, in the own words. */
      readonly note: string | null;
    }
  /** It names one and says something else than a plain yes or no. */
  | { readonly is: 'see'; readonly number: number }
  | { readonly is: 'list' }
  /** How it stands, or why. */
  | { readonly is: 'status'; readonly number: number }
  | { readonly is: 'withdraw'; readonly number: number | null };

const start = String.raw`^\W{0,3}(?:ja |ja, |yes |yes, |please )?(?:ik wil graag |ik wil |ik ga |ik ben |ik |i want to |i would like to |i'd like to |i )?`;
const thing = String.raw`(?:(?:met|de|deze|het|dit|mijn|onze|aanvraag|verzoek|licentieaanvraag|ticket|nummer|nr|nr\.|with|the|this|my|our|licence|license|request|number|no\.) ){0,4}`;
/** *akkoord met 9 licenties* counts, and names no request. */
const number = String.raw`#?(?<number>\d{1,9})(?!\d| (?:extra |nieuwe |more )?(?:licen|plek|seat|stuks|mensen|people))`;
const end = String.raw`(?![\p{L}\p{N}])(?<rest>.*)$`;
/** One word says all of it; *akkoord* by itself is a yes to whatever was asked last. */
const clearYes = 'goedkeuren|goedgekeurd|approve|approved';
const yes = `${clearYes}|akkoord|agree|agreed`;
const no =
  "afwijzen|afgewezen|afkeuren|afgekeurd|weigeren|weiger|niet akkoord|niet goedkeuren|reject|rejected|decline|declined|refuse|disapprove|not approve|do not approve|don't approve|not approved|do not agree|don't agree";

const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'isu');
const numbered: readonly RegExp[] = [
  pattern(start, `(?<word>${no}|${yes})[ :]{1,2}`, thing, number, '(?<rest>.*)$'),
  pattern(start, thing, number, `[ :]{1,2}(?:maar |is )?(?<word>${no}|${yes})`, end),
  pattern(start, '(?:keur|wijs) (?:maar )?', thing, number, ' (?:maar )?(?<word>niet goed|goed|af)', end),
];
const bare: readonly RegExp[] = [
  pattern(
    start,
    `(?<word>${no}|${clearYes})`,
    '(?: (?:de|deze|the|this) (?:aanvraag|request)| (?:it|this|dit|maar))?',
    end,
  ),
  pattern(
    start,
    '(?:keur|wijs) (?:hem|het|dit|die|de aanvraag|deze aanvraag) (?:maar )?(?<word>niet goed|goed|af)',
    end,
  ),
];
const says = (words: string) => pattern('^(?:', words, ')$');
const [isNo, isYes] = [says(`${no}|niet goed|af`), says(`${yes}|goed`)];
/** Nothing more than manners. */
const polite =
  /^[\s.,!]{0,5}(?:graag|please|aub|alsjeblieft|alstublieft|hoor|prima|bedankt|dank je|dankjewel|thanks|thank you)?[\s.,!]{0,5}$/iu;
const because = /^[\s,.:;–-]{0,4}(?:omdat|want|because|since|reden|reason)(?!\p{L})|^\s{0,2}[,.:;–-]/iu;
/** *afwijzen 1001 en 1002*, *reject 1001? not yet*: it may well mean something else. */
const turns = /^[\s,]{0,4}(?:niet|nog niet|en|of|maar|pas|als|not|and|or|but|if|when)(?!\p{L})|\?\s*$/iu;

const withdraws: readonly RegExp[] = [
  pattern(start, '(?:trek|haal) ', thing, number, ' (?:toch |maar |weer )?(?:in|terug)', end),
  pattern(start, thing, number, ' (?:toch |maar |weer )?(?:intrekken|terugtrekken)', end),
  pattern(start, '(?:intrekken|withdraw|retract|take back)(?: van)? ', thing, number, end),
  pattern(
    start,
    '(?:annuleer|annuleren|cancel) (?:de |mijn |the |my )?(?:aanvraag|request) ',
    thing,
    number,
    end,
  ),
  pattern(start, '(?:aanvraag|verzoek) ', number, ' (?:toch )?annuleren', end),
];
const withdrawsOne =
  /^\W{0,3}(?:ik wil |i want to |please )?(?:trek (?:mijn|de|onze) (?:licentie)?aanvraag (?:toch |maar |weer )?in|(?:mijn|de|onze) (?:licentie)?aanvraag (?:toch )?intrekken|withdraw (?:my|the|our) (?:licence |license )?request)\W{0,3}$/iu;
const lists: readonly RegExp[] = [
  /^\W{0,3}(?:welke?|wat|zijn er|staan er)\b[^?]{0,40}\b(?:wacht|wachten|ligt|liggen|staat|staan)\b[^?]{0,20}\b(?:op|bij|voor) (?:mij|me|mijn akkoord|mijn goedkeuring|mijn beslissing)\W{0,3}$/iu,
  /^\W{0,3}(?:wat|welke aanvragen|welke) (?:moet|kan|mag) ik (?:nog )?(?:goedkeuren|beslissen)\W{0,3}$/iu,
  /^\W{0,3}(?:which|what|are there|is there)\b[^?]{0,40}\b(?:wait|waits|waiting|pending)\b[^?]{0,20}\b(?:for|on) (?:me|my approval|my decision)\W{0,3}$/iu,
  /^\W{0,3}what do i (?:still )?(?:have|need) to approve\W{0,3}$/iu,
];

/** *Hoe staat het met aanvraag 1001?*, *why was request 1001 declined?* */
const asksOfOne = pattern('(?<![\\p{L}\\p{N}])(?:aanvraag|aanvraagnummer|request|request number) ', number);
const asks =
  /\?\s*$|^\W{0,3}(?:status|stand|hoe|waar|waarom|wat|wanneer|is|how|where|why|what|when|any news)(?!\p{L})/iu;
/** Longer than this it is a story. */
const longest = 90;

/** `null`: it is about something else. */
export function findRequestWord(message: string): RequestWord | null {
  const text = plainText(message).trim();
  if (lists.some((each) => each.test(text))) return { is: 'list' };
  return withdrawn(text) ?? decidedByNumber(text) ?? decidedBare(text) ?? statusOf(text);
}

function statusOf(text: string): RequestWord | null {
  if (text.length > longest || !asks.test(text)) return null;
  const found = firstOf([asksOfOne], text);
  const named = found === null ? null : numberIn(found);
  return named === null ? null : { is: 'status', number: named };
}

function withdrawn(text: string): RequestWord | null {
  const found = firstOf(withdraws, text);
  if (found !== null && polite.test(found['rest'] ?? '')) return { is: 'withdraw', number: numberIn(found) };
  return withdrawsOne.test(text) ? { is: 'withdraw', number: null } : null;
}

function decidedByNumber(text: string): RequestWord | null {
  const found = firstOf(numbered, text);
  const named = found === null ? null : numberIn(found);
  if (found === null || named === null) return null;
  return decided(found, named) ?? { is: 'see', number: named };
}

/** Without a number only what says nothing else, or why. */
function decidedBare(text: string): RequestWord | null {
  const found = firstOf(bare, text);
  if (found === null) return null;
  const rest = found['rest'] ?? '';
  return polite.test(rest) || because.test(rest) ? decided(found, null) : null;
}

function decided(found: Found, named: number | null): RequestWord | null {
  const { word = '', rest = '' } = found;
  const isPlain = polite.test(rest);
  if (isYes.test(word)) return isPlain ? { is: 'decide', said: 'approved', number: named, note: null } : null;
  if (!isNo.test(word) || (!isPlain && turns.test(rest))) return null;
  return { is: 'decide', said: 'refused', number: named, note: isPlain ? null : noteIn(rest) };
}

type Found = Readonly<Record<string, string | undefined>>;

function firstOf(patterns: readonly RegExp[], text: string): Found | null {
  for (const each of patterns) {
    const groups = each.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

const numberIn = ({ number: digits }: Found): number | null => (digits === undefined ? null : Number(digits));

const noteIn = (rest: string): string =>
  rest.replace(/^[\s,.:;–-]{0,6}(?:(?:reden|reason):\s{0,3})?/iu, '').trim();
