import { particles, properNouns } from '../everyday-words.ts';
import type { Token } from '../read-tokens.ts';
import { properNounsToo } from '../words/proper-nouns-too.ts';
import { doings } from '../words/doings.ts';
import { places } from '../words/places.ts';
import { wordsToo } from '../words/words-too.ts';
import type { WordLists } from './word-lists.ts';

/** Words that may be somebody's name or a department: from a place in the tokens up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const set = (words: string) => new Set(words.split(' '));
const titles = set(
  'heer mevrouw meneer mevr mw dhr mr mrs ms miss sir dr drs ing ir prof juf meester collega colleague naam name',
);
/** These join the parts of a name by themselves; the others only in front of another small word. */
const joining = set("de den der 't ten ter el al bin ben ibn di da dos du la le von vd v.d van");
const behindIn = set("de den der het 't");
const noName = set('progress voortgang overview overzicht lijst list');
const small = set(
  'ik i wil ben kan an said may will as den stan elke neither either both mon tue wed thu fri sat sun ma di wo vr za zo mon-thu mon-fri ma-do ma-vr most others anderen',
);

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
  const listed = endOfListed(tokens, place, lists);
  if (listed > place && isCapital(token)) return extend(tokens, listed, 'department', lists);
  if (listed > place) return isDepartmentSmall(tokens, place, listed) ? listed : place;
  if (isCapital(token)) {
    if (!beginsWithCapital(tokens, place, lists)) return place;
    return extend(tokens, place + 1, lists.isFirstName(token.word) ? 'person' : 'either', lists);
  }
  return beginsSmall(tokens, place, lists) ? extendSmall(tokens, place + 1, lists) : place;
}

/** Behind the longest department of the list that begins here. */
function endOfListed(tokens: readonly Token[], place: number, lists: WordLists): number {
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(place, place + length).map(({ text }) => text.toLowerCase());
    if (words.length === length && lists.isDepartment(words.join(' '))) return place + length;
  }
  return place;
}

/** In small letters many a department is a word like others: it needs one that says what it is. */
function isDepartmentSmall(tokens: readonly Token[], place: number, to: number): boolean {
  const words = [-3, -2, -1].map((back) => tokens[place + back]?.word ?? '');
  const led = words.some((word) => unitWords.has(word)) || unitWords.has(tokens[to]?.word ?? '');
  return led;
}

const unitWords = set('afdeling afd department dept team unit ward sector dienst');

export const isCapital = ({ text }: Token) => /^'?\p{Lu}/u.test(text) || /^\p{Ll}'\p{Lu}/u.test(text);
const isLetters = ({ text }: Token) => /^'?\p{L}[\p{L}\p{M}'.-]*$/u.test(text);
const isShout = ({ text }: Token) => text.length > 2 && /^\p{Lu}[\p{Lu}'-]+/u.test(text);
const isInitials = ({ text }: Token) => /^(?:\p{Lu}\.){1,5}$|^\p{Lu}$/u.test(text);
const isThing = ({ word }: Token) => properNouns.has(word) || properNounsToo.has(word);
/** *SharePoint*, *Excel-import*: a capital inside, where no name has one, or a product in front. */
const isBrand = ({ text, word }: Token) =>
  (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Van|Den|Le|La|Fitz|Di|Da|El|Al|Ter|Ten|O')\p{Lu}\p{Ll}+/u.test(text)) ||
  /^(?:excel|word|csv|pdf|hr|afas|teams|office|power)(?:-|\p{L}{4,})/u.test(word);

function beginsWithCapital(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const token = tokens[place];
  if (token === undefined || !isLetters(token) || (isShout(token) && !isListed(token, lists))) return false;
  if (isBrand(token) || (tokens[place + 1]?.text === ':' && !lists.isFirstName(token.word))) return false;
  const next = tokens[place + 1];
  if (token.word === 'team') return next !== undefined && isCapital(next) && !noName.has(next.word);
  if (isThing(token)) return false;
  if (isInitials(token)) return hasNameBehind(tokens, place + 1, lists);
  if (particles.has(token.word)) return beginsWithParticle(tokens, place, lists);
  if (lists.isFirstName(token.word)) return token.at === 'inside' || !isCommand(tokens, place, lists);
  if (small.has(token.word) || places.has(token.word)) return false;
  if (token.at === 'inside') return true;
  return !lists.isEveryday(token.word) && isFollowedUp(tokens, place, lists);
}

/** At the beginning of a sentence a strange word is a name if more of it follows, or what somebody does or has. */
function isFollowedUp(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[place + 1];
  if (next === undefined || /'s?$/u.test(tokens[place]?.text ?? '')) return true;
  if (next.is === 'mark') return next.text !== '!' && (tokens[place]?.from === 0 || tokens[place - 1]?.text === '\n');
  return doings.has(next.word) || isCapital(next) || hasNameBehind(tokens, place + 1, lists);
}

const isListed = ({ word }: Token, lists: WordLists) => lists.isFirstName(word) || lists.isSurname(word);

/** *Zet Fien …*, *Will Piet …*: the word itself is none of the name. */
function isCommand(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[place + 1];
  return wordsToo.has(tokens[place]?.word ?? '') && next !== undefined && isCapital(next) && lists.isFirstName(next.word);
}

function hasNameBehind(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[pastParticles(tokens, place)];
  return next !== undefined && isCapital(next) && isLetters(next) && !isThing(next) && (next.text.length > 1 || lists.isSurname(next.word));
}

/** *De Vries* and *Van den Berg*; not *De Radiologie*. */
function beginsWithParticle(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const behind = pastParticles(tokens, place);
  const next = tokens[behind];
  if (next === undefined || !isCapital(next) || next.at === 'beginning' || isThing(next)) return false;
  return tokens[place]?.at === 'inside' || behind - place >= 2 || lists.isSurname(next.word);
}

/** Over further capitals, the small words between them, and the number of a department. */
function extend(tokens: readonly Token[], from: number, kind: 'person' | 'department' | 'either', lists: WordLists): number {
  let to = from;
  for (;;) {
    const next = tokens[to];
    if (next === undefined || next.at === 'beginning') return to;
    if (kind !== 'person' && /^\d{1,2}$/u.test(next.text)) return to + 1;
    if (kind !== 'person' && next.text === '&' && isCapital(tokens[to + 1] ?? next)) {
      to += 2;
      continue;
    }
    const behind = pastParticles(tokens, to);
    const word = tokens[behind];
    if (word === undefined || !continues(word, kind, lists)) return to;
    if (behind > to && !joins(tokens.slice(to, behind), word, kind, lists)) return to;
    to = behind + 1;
  }
}

const continues = (token: Token, kind: string, lists: WordLists): boolean =>
  token.is === 'word' &&
  token.at === 'inside' &&
  isCapital(token) &&
  isLetters(token) &&
  (!isShout(token) || isListed(token, lists)) &&
  (!isThing(token) || (kind !== 'person' && token.word === 'team')) &&
  !(kind === 'person' && lists.isDepartment(token.word) && !lists.isSurname(token.word));

function joins(between: readonly Token[], word: Token, kind: string, lists: WordLists): boolean {
  if (kind === 'department') return false;
  const words = between.map(({ text }) => text.toLowerCase());
  if (lists.isDepartment(word.word)) return false;
  if (words.length === 1 && words[0] === 'van') return lists.isSurname(word.word) || !looksLikeUnit(word);
  if (words.length === 1) return joining.has(words[0] ?? '');
  return joining.has(words[0] ?? '') || behindIn.has(words[1] ?? '');
}

/** *Onderwijsbureau*, *EHBO-lijst*: *Jan van …* says where Jan works. */
const looksLikeUnit = ({ text }: Token) =>
  /^\p{Lu}{2}/u.test(text) || /(?:bureau|zorg|dienst|zaken|team|school|kunde|logie|lijst|centrum|groep)$/u.test(text);

function pastParticles(tokens: readonly Token[], place: number): number {
  let next = place;
  while (next < place + 3 && tokens[next]?.is === 'word' && particles.has(tokens[next]?.text.toLowerCase() ?? '')) next += 1;
  return next;
}

/** `van der Berg` and `'t Hart` take in the small words in front of them, `van Dijk` behind a title. */
function withParticles(tokens: readonly Token[], place: number, lists: WordLists): number {
  const token = tokens[place];
  if (token === undefined || lists.isDepartment(token.word)) return place;
  let from = place;
  while (from > 0 && tokens[from - 1]?.is === 'word' && particles.has(tokens[from - 1]?.text ?? '')) from -= 1;
  const [first, second] = [tokens[from]?.text, tokens[from + 1]?.text];
  const led = titles.has(tokens[from - 1]?.word ?? '') || titles.has(tokens[from - 2]?.word ?? '');
  if (from === place) return place;
  if (first === "'t" || first === 'ten' || first === 'ter' || first === 'el' || led) return from;
  return first === 'van' && place - from >= 2 && /^(?:der|den|de|'t)$/u.test(second ?? '') && lists.isSurname(token.word) ? from : place;
}

function beginsSmall(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const token = tokens[place];
  if (token === undefined || !isLetters(token) || small.has(token.word) || particles.has(token.word)) return false;
  const next = tokens[pastParticles(tokens, place + 1)];
  const named = next !== undefined && lists.isSurname(next.word);
  if (/^\p{Ll}\.?$/u.test(token.text)) return token.text.endsWith('.') && named;
  if (titles.has(tokens[place - 1]?.word ?? '') && lists.isSurname(token.word)) return true;
  if (!lists.isFirstName(token.word)) return false;
  const known = lists.isEveryday(token.word) || wordsToo.has(token.word);
  if (known && (leads.has(tokens[place - 1]?.word ?? '') || (place === 0 && verbs.has(tokens[place + 1]?.word ?? '')))) return true;
  return !known || (named && !lists.isEveryday(next.word));
}

/** Beside these a first name that is a word too is more likely a name. */
const leads = set('voor vr van bij for of about collega gebruiker user over met');
const verbs = set("heeft kan komt staat is moet mag wil krijgt ziet logt got has can can't isn't needs gets sees heef stat ken zit");

function extendSmall(tokens: readonly Token[], from: number, lists: WordLists): number {
  let to = from;
  for (;;) {
    const behind = pastParticles(tokens, to);
    const word = tokens[behind];
    if (word === undefined || word.is === 'mark' || word.at === 'beginning' || !isLetters(word) || isThing(word)) return to;
    const joined = behind > to && joining.has(tokens[to]?.word ?? '');
    if (behind > to && !joined) return to;
    const known = lists.isSurname(word.word) || surnameLike.test(word.word);
    if (lists.isEveryday(word.word) ? !(joined && lists.isSurname(word.word)) : !(known || joined)) return to;
    to = behind + 1;
  }
}

/** In small letters only what ends as surnames do goes on as one. */
export const surnameLike =
  /(?:sen|ssen|stra|sma|inga|ink|mans|man|huis|berg|dijk|kamp|veld|hof|meijer|meyer|bakker|visser|smit|smits|mulder|vries|bos|jong|dam|hoven|laar|straat|son|ton|ley|oglu|ski|ska|wicz|yan|ic|ez|enko|poulos|hara|moto)$/u;
