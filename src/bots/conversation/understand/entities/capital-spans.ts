import { particles } from '../everyday-words.ts';
import type { Token } from '../read-tokens.ts';
import { doings } from '../words/doings.ts';
import { places } from '../words/places.ts';
import { wordsToo } from '../words/words-too.ts';
import {
  hardlyNames,
  isBrand,
  isCapital,
  isInitials,
  isLetters,
  isShout,
  isThing,
  joining,
  pastParticles,
} from './name-tokens.ts';
import type { WordLists } from './word-lists.ts';

const noTeam = new Set(['progress', 'voortgang', 'overview', 'overzicht', 'lijst', 'list']);
/** With a name or a number behind them these are a department: *Team Rood*, *Ward 7*, *Poli Oogheelkunde*. */
const unitWords = new Set(
  'team ward unit poli groep kamer sector cluster dienst ploeg wing crew wijkteam woongroep'.split(' '),
);
const numbered = /^(?:\d{1,2}\p{L}?|\p{Lu}\d{0,2})$/u;

export function isUnit(tokens: readonly Token[], place: number): boolean {
  const next = tokens[place + 1];
  if (next === undefined || !unitWords.has(tokens[place]?.word ?? '') || noTeam.has(next.word)) return false;
  return numbered.test(next.text) || (next.is === 'word' && isCapital(next) && !isThing(next));
}

/** Whether a name, of a person or a department, begins with the capital here. */
export function beginsWithCapital(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const token = tokens[place];
  if (token === undefined || !canBegin(tokens, token, place, lists)) return false;
  if (isUnit(tokens, place)) return true;
  if (isThing(token)) return false;
  if (isInitials(token)) return hasNameBehind(tokens, place + 1, lists);
  if (particles.has(token.word)) return beginsWithParticle(tokens, place, lists);
  return lists.isFirstName(token.word)
    ? token.at === 'inside' || !isCommand(tokens, place, lists)
    : isNewName(tokens, token, place, lists);
}

const canBegin = (tokens: readonly Token[], token: Token, place: number, lists: WordLists): boolean =>
  isLetters(token) &&
  (!isShout(token) || isListed(token, lists)) &&
  !isBrand(token) &&
  (tokens[place + 1]?.text !== ':' || lists.isFirstName(token.word));

const isListed = ({ word }: Token, lists: WordLists) => lists.isFirstName(word) || lists.isSurname(word);

function isNewName(tokens: readonly Token[], token: Token, place: number, lists: WordLists): boolean {
  if (hardlyNames.has(token.word) || places.has(token.word)) return false;
  return token.at === 'inside' || (!lists.isEveryday(token.word) && isFollowedUp(tokens, place, lists));
}

/** At the beginning of a sentence a strange word is a name if more of it follows, or what somebody does or has. */
function isFollowedUp(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[place + 1];
  if (next === undefined || /'s?$/u.test(tokens[place]?.text ?? '')) return true;
  if (next.is === 'mark') return next.text !== '!' && (place === 0 || tokens[place - 1]?.text === '\n');
  return doings.has(next.word) || isCapital(next) || hasNameBehind(tokens, place + 1, lists);
}

/** *Zet Fien …*, *Will Piet …*: the word itself is none of the name. */
function isCommand(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[place + 1];
  return (
    wordsToo.has(tokens[place]?.word ?? '') &&
    next !== undefined &&
    isCapital(next) &&
    lists.isFirstName(next.word)
  );
}

function hasNameBehind(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const next = tokens[pastParticles(tokens, place)];
  if (next === undefined || !isCapital(next) || !isLetters(next) || isThing(next)) return false;
  return next.text.length > 1 || lists.isSurname(next.word);
}

/** *De Vries* and *Van den Berg*; not *De Radiologie*. */
function beginsWithParticle(tokens: readonly Token[], place: number, lists: WordLists): boolean {
  const behind = pastParticles(tokens, place);
  const next = tokens[behind];
  if (next === undefined || !isCapital(next) || next.at === 'beginning' || isThing(next)) return false;
  return tokens[place]?.at === 'inside' || behind - place >= 2 || lists.isSurname(next.word);
}

/** What the run was seen to be when it began. */
type Begun = 'person' | 'department' | 'either';

/** Over further capitals, the small words between them, and the number of a department. */
export function extendCapitals(
  tokens: readonly Token[],
  from: number,
  begun: Begun,
  lists: WordLists,
): number {
  let to = from;
  for (;;) {
    const on = begun === 'person' ? to : pastUnit(tokens, to);
    const next = on > to ? on : pastName(tokens, to, begun, lists);
    if (next === to) return to;
    to = next;
  }
}

/** Past the number in *Oven 3* and the second half of *Planning & Control*. */
function pastUnit(tokens: readonly Token[], place: number): number {
  const [next, after] = [tokens[place], tokens[place + 1]];
  if (next === undefined || next.at === 'beginning') return place;
  if (numbered.test(next.text) && tokens[place - 1]?.is === 'word') return place + 1;
  return next.text === '&' && after !== undefined && isCapital(after) ? place + 2 : place;
}

/** Past one more word of the name, with the small words in front of it. */
function pastName(tokens: readonly Token[], place: number, begun: Begun, lists: WordLists): number {
  const behind = pastParticles(tokens, place);
  const word = tokens[behind];
  if (word === undefined || tokens[place]?.at === 'beginning' || !goesOn(word, begun, lists)) return place;
  return behind === place || joins(tokens.slice(place, behind), word, begun, lists) ? behind + 1 : place;
}

const goesOn = (token: Token, begun: Begun, lists: WordLists): boolean =>
  token.is === 'word' &&
  token.at === 'inside' &&
  isCapital(token) &&
  isLetters(token) &&
  (!isShout(token) || isListed(token, lists)) &&
  (!isThing(token) || (begun !== 'person' && token.word === 'team')) &&
  !(begun === 'person' && lists.isDepartment(token.word) && !lists.isSurname(token.word));

function joins(between: readonly Token[], word: Token, begun: Begun, lists: WordLists): boolean {
  if (begun === 'department' || lists.isDepartment(word.word)) return false;
  const [first = '', second] = between.map(({ text }) => text.toLowerCase());
  if (second === undefined && first === 'van') return lists.isSurname(word.word) || !looksLikeUnit(word);
  return joining.has(first) || (second !== undefined && /^(?:de|den|der|het|'t)$/u.test(second));
}

/** *Onderwijsbureau*, *EHBO-lijst*: *Jan van …* says where Jan works. */
const looksLikeUnit = ({ text }: Token) =>
  /^\p{Lu}{2}/u.test(text) ||
  /(?:bureau|zorg|dienst|zaken|team|school|kunde|logie|lijst|centrum|groep)$/u.test(text);
