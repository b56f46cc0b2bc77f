import { isIntroduced, isTakenBack, verbsBehind } from '../choose-name.ts';
import { everydayWords, particles, properNouns } from '../everyday-words.ts';
import { readTokens, type Token } from '../read-tokens.ts';
import { conceptsOf } from '../words/concepts.ts';
import { firstNames } from '../words/first-names.ts';
import { wordsToo } from '../words/words-too.ts';
import type { Found } from './entities.ts';

/** Everybody whom a message is about, in their order; who is greeted, introduced or taken back is left alone. */
export function findPeople(text: string, taken: readonly Found[]): readonly string[] {
  let left = text;
  for (const { from, to } of taken)
    left = `${left.slice(0, from)}${'\u00b7'.repeat(to - from)}${left.slice(to)}`;
  const tokens = readTokens(left);
  const names = namesIn(tokens).filter((name) => !isIntroduced(tokens, name) && !isTakenBack(tokens, name));
  const pointedAt = names.filter((name) => isPointedAt(tokens, name));
  const meant = pointedAt.length === 1 ? pointedAt : names;
  return [...new Set(meant.map(({ text: name }) => name))];
}

interface NameAt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function namesIn(tokens: readonly Token[]): readonly NameAt[] {
  const found: NameAt[] = [];
  let place = 0;
  while (place < tokens.length) {
    const to = endOfName(tokens, place);
    if (to === place) place += 1;
    else {
      const from = withTitle(tokens, place);
      found.push({ text: written(tokens.slice(from, to)), from, to });
      place = to;
    }
  }
  return found;
}

const written = (tokens: readonly Token[]) =>
  tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/'s?$/u, '');

/** `De Vries`, `van der Berg` and `'t Hart` take in the small words in front of them. */
function withTitle(tokens: readonly Token[], place: number): number {
  const before = tokens[place - 1];
  if (before === undefined || before.is !== 'word' || !particles.has(before.word)) return place;
  const capital = /^\p{Lu}/u.test(before.text) && before.at === 'inside';
  if (capital || before.word === "'t") return place - 1;
  const earlier = tokens[place - 2];
  const two =
    earlier?.is === 'word' &&
    (earlier.word === 'van' || earlier.word === 'op' || earlier.word === 'in') &&
    before.word !== 'het';
  return two && /^(?:der|den|de|'t|ten|ter)$/u.test(before.word) ? place - 2 : place;
}

/** The place behind the name that begins here, or here itself when none does. */
function endOfName(tokens: readonly Token[], place: number): number {
  const first = tokens[place];
  if (first === undefined || !begins(tokens, place)) return place;
  const capital = /^\p{Lu}/u.test(first.text);
  let to = place + 1;
  for (;;) {
    const next = pastParticles(tokens, to);
    if (!goesOn(tokens[next], capital, next > to && joins.has(tokens[to]?.word ?? ''))) return to;
    to = next + 1;
  }
}

function pastParticles(tokens: readonly Token[], place: number): number {
  let next = place;
  while (next < place + 3 && tokens[next]?.is === 'word' && particles.has(tokens[next]?.word ?? ''))
    next += 1;
  return next;
}

function goesOn(token: Token | undefined, capital: boolean, joined: boolean): boolean {
  if (token === undefined || token.is !== 'word' || !isLetters(token.text) || token.at === 'beginning')
    return false;
  if (capital) return /^\p{Lu}/u.test(token.text) && !isShout(token.text) && !properNouns.has(token.word);
  if (everydayWords.has(token.word) || conceptsOf(token.word).length > 0 || common.has(token.word))
    return false;
  return joined || surnameLike.test(token.word);
}

/** In small letters only what ends as surnames do goes on as one. */
const surnameLike =
  /(?:sen|ssen|stra|sma|inga|ink|mans|huis|berg|dijk|kamp|veld|hof|meijer|meyer|bakker|visser|smit|smits|mulder|vries|boer|groot|bos|vos|jong|dam|hoven|laar|straat|son|ton|ley|smith|jones|brown|yilmaz|demir|kaya|haddad|verbeek|prins)$/u;

/** Whether somebody's name begins here. */
function begins(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (token === undefined || !canBeName(token)) return false;
  const before = wordBefore(tokens, place);
  if (elsewhere.has(before))
    return firstNames.has(token.word) && !placesToo.has(token.word) && !courses.has(before);
  if (!/^\p{Lu}/u.test(token.text)) return beginsSmall(tokens, place, before);
  if (isInitials(token.text)) return /^\p{Lu}/u.test(tokens[pastParticles(tokens, place + 1)]?.text ?? '');
  if (token.at === 'beginning' && isPut(tokens, place)) return false;
  if (firstNames.has(token.word))
    return token.at === 'inside' || !wordsToo.has(token.word) || isLedIn(tokens, place);
  return isNewName(tokens, place, token, before);
}

function canBeName({ is, text, word }: Token): boolean {
  if (is !== 'word' || !isLetters(text) || isShout(text)) return false;
  if (particles.has(word) || properNouns.has(word) || (never.has(word) && !/^\p{Lu}/u.test(text)))
    return false;
  return (
    !word.includes('-') ||
    !word.split('-').some((part) => properNouns.has(part) || conceptsOf(part).length > 0)
  );
}

/** A capital that is no known first name and no word of the language or the desk. */
function isNewName(tokens: readonly Token[], place: number, token: Token, before: string): boolean {
  const isWord = everydayWords.has(token.word) || common.has(token.word) || conceptsOf(token.word).length > 0;
  if (isWord || (token.at === 'beginning' && token.word.endsWith('en'))) return titles.has(before);
  if (before === 'on' || before === 'op') return false;
  return (
    token.at === 'inside' || (token.word.length > 2 && !abstract.test(token.word) && isLedIn(tokens, place))
  );
}

const abstract = /(?:ing|ion|atie|heid|ment)$/u;

/** *Zet Fien*, *Put Fien*: the first word is none of the name. */
const isPut = (tokens: readonly Token[], place: number) => {
  const next = tokens[place + 1];
  const word = tokens[place]?.word ?? '';
  return (
    next !== undefined &&
    /^\p{Lu}/u.test(next.text) &&
    firstNames.has(next.word) &&
    (!firstNames.has(word) || wordsToo.has(word))
  );
};

/** At the beginning of a sentence a capital needs more: another one, a verb behind it, or a colon in front. */
const isLedIn = (tokens: readonly Token[], place: number) =>
  isFollowedByName(tokens, place) ||
  firmVerbs.has(tokens[place + 1]?.word ?? '') ||
  (tokens[place - 1]?.text === ':' && !elsewhere.has(tokens[place - 2]?.word ?? ''));

function beginsSmall(tokens: readonly Token[], place: number, before: string): boolean {
  const word = tokens[place]?.word ?? '';
  if (!firstNames.has(word)) return false;
  return (
    !wordsToo.has(word) ||
    led.has(before) ||
    (before === '' && verbsBehind.has(tokens[place + 1]?.word ?? '')) ||
    surnameLike.test(tokens[place + 1]?.word ?? '')
  );
}

const isFollowedByName = (tokens: readonly Token[], place: number) => {
  const next = tokens[pastParticles(tokens, place + 1)];
  const sure = firstNames.has(tokens[place]?.word ?? '');
  return (
    next !== undefined &&
    next.at === 'inside' &&
    goesOn(next, true, false) &&
    (sure || (conceptsOf(next.word).length === 0 && !everydayWords.has(next.word)))
  );
};

/** *het is Hidde die…*, *it's Hidde who…*: of several, that one. */
function isPointedAt(tokens: readonly Token[], { from, to }: NameAt): boolean {
  const before = `${tokens[from - 2]?.word ?? ''} ${tokens[from - 1]?.text.toLowerCase() ?? ''}`;
  const behind = tokens[to]?.word ?? '';
  return (
    /(?: |^)(?:het is|it is|it's|bedoel|mean|gaat om|about)$/u.test(before.trim()) &&
    (/^(?:die|who|that)$/u.test(behind) || /bedoel|mean/u.test(before))
  );
}

const isLetters = (text: string) => /^'?\p{L}[\p{L}\p{M}'.-]*$/u.test(text);
const isShout = (text: string) => text.length > 2 && /^\p{Lu}[\p{Lu}'-]+$/u.test(text);
const isInitials = (text: string) => /^(?:\p{Lu}\.){1,5}$|^\p{Lu}$/u.test(text);

function wordBefore(tokens: readonly Token[], place: number): string {
  const before = tokens[place - 1];
  if (before === undefined || (before.is === 'mark' && before.text !== '.')) return '';
  const word = before.is === 'mark' ? tokens[place - 2]?.word : before.word;
  return word ?? '';
}

const set = (words: string) => new Set(words.split(' '));
/** Verbs behind a name at the beginning of a sentence. */
const firmVerbs = set(
  'moet starts start begint has heeft staat zit komt kan krijgt wil ontbreekt verschijnt werkt needs wants only should can works appears started joined',
);
const joins = set("van de der den el al ten ter 't bin ben la le von di da");
const titles = set(
  'heer mevrouw meneer mevr mw dhr mr mrs ms dr drs ing juf meester collega colleague naam name betrokkene deelnemer participant',
);
/** What comes behind these is a place, a course or a firm. */
const elsewhere = set(
  'uit course cursus training workshop opleiding webinar module klant bedrijf stichting gemeente school in te near firma leerpad path traject locatie filiaal',
);
const courses = set('course cursus training workshop opleiding');
const placesToo = set('florence paris georgia sofia victoria chelsea austin jordan');
const led = set(
  'voor vr van met om for of about gebruiker user collega colleague naam name vind find zie see mis miss zet put add',
);
const never = set('ben wil an said elke stan den an may will ad as all');
const common = set(
  'hello hallo beste dear hoi hey hi betreft onderwerp subject toelichting remarks number aantal question vraag omschrijving description excel word ehbo bhv vca avg gdpr cpr first aid english engels dutch nederlands nederland netherlands belgie belgium europe europa kerst christmas pasen easter windows microsoft azure teams outlook office chrome edge firefox safari android iphone ipad mac google gmail linkedin facebook whatsapp instagram zoom salesforce sap exact nedap visma workday personio bamboohr successfactors profit linq api sso csv pdf xlsx support loket banana banaan god jesus trump amsterdam rotterdam utrecht almere almelo zwolle emmen hull leeds york london londen gent ghent antwerpen brussel brussels jan-feb monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october',
);
